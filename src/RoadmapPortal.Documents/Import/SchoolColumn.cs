namespace RoadmapPortal.Documents.Import;

/// <summary>What a column of a table of schools says; the order is that of our own table.</summary>
public enum SchoolColumn
{
    Label,
    Kind,
    Number,
    Name,
    Aliases,
    Site,
    Principal,
}
