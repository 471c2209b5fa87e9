using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>What buttons do to columns and sections.</summary>
public static class TableDeeds
{
    /// <returns>None if the deed is no such, or its part is gone.</returns>
    public static FoundDeed? Find(Roadmap roadmap, StructureDeed deed)
    {
        if (deed.Verb == "add")
        {
            return roadmap.Tables.FirstOrDefault(table => table.Id.Value == deed.Id) is { } around ? Add(around, deed) : null;
        }

        foreach (var table in roadmap.Tables)
        {
            if (table.Columns.FirstOrDefault(column => PartName.Of(column) == deed.Part) is { } column)
            {
                return OfColumn(table, deed, column);
            }

            if (table.Sections.FirstOrDefault(section => PartName.Of(section) == deed.Part) is { } section)
            {
                return OfSection(table, deed, section);
            }
        }

        return null;
    }

    private static FoundDeed? Add(RoadmapTable table, StructureDeed deed) => (deed.Kind, deed.Columns) switch
    {
        ("column", [var kind]) => new(() => table.WhyNotAddColumn(kind), () => PartName.Of(table.AddColumn(kind, kind.UsualHeading()))),
        ("section", _) => new(() => [], () => PartName.Of(table.StartSection())),
        _ => null,
    };

    private static FoundDeed? OfColumn(RoadmapTable table, StructureDeed deed, Column column) => deed.Verb switch
    {
        "up" or "down" => FoundDeed.Of(() => table.WhyNotMove(column.Id, deed.Side), () => table.Move(column.Id, deed.Side), PartName.Of(column)),
        "hide" => FoundDeed.Of(() => table.WhyNotHide(column.Id), () => table.Hide(column.Id), PartName.Of(column)),
        "show" => FoundDeed.Of(() => [], () => table.Show(column.Id), PartName.Of(column)),
        "remove" => FoundDeed.Of(() => table.WhyNotRemove(column.Id), () => table.Remove(column.Id), PartName.Of(table)),
        _ => null,
    };

    private static FoundDeed? OfSection(RoadmapTable table, StructureDeed deed, Section section) => deed.Verb switch
    {
        "up" or "down" => FoundDeed.Of(() => table.WhyNotMove(section.Id, deed.Side), () => table.Move(section.Id, deed.Side), PartName.Of(section)),
        "remove" => FoundDeed.Of(() => table.WhyNotRemove(section.Id), () => table.Remove(section.Id), PartName.Of(table)),
        _ => null,
    };
}
