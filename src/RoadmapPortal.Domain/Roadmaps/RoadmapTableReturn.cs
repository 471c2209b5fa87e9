using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>How the table comes back to what it was at an earlier moment; see <see cref="RoadmapReturn"/>, which asks before.</content>
public sealed partial class RoadmapTable
{
    /// <summary>Title, numbering, columns and sections with their levels. Sections that were not there remain until the rows have left them.</summary>
    internal void Reshape(TableState was)
    {
        (Title, Numbering, NumberSuffix) = (was.Frame.Title, was.Frame.Numbering, was.Frame.NumberSuffix);
        PartOrder.Arrange(
            columns, was.Columns, (column, state) => column.Kind == state.Kind, (state, rank) => new Column(Tenant, ColumnId.New(), Id, rank, state.Kind, state.Heading));
        foreach (var state in was.Columns)
        {
            var column = columns.Single(column => column.Kind == state.Kind);
            column.Say(state.Heading);
            column.Hide(state.IsHidden);
            column.TakeShare(state.Share);
        }

        PartOrder.Arrange(
            sections, was.Sections, (section, state) => section.Id == state.Id, (state, rank) => new Section(Tenant, state.Id, Id, rank, null, null, null), keepsOthers: true);
        foreach (var state in was.Sections)
        {
            Find(state.Id).Say(state.Heading, state.MunicipalHeading, state.SchoolHeading);
        }
    }

    /// <summary>
    /// Takes away the sections that were not there. Rows that are removed already go to a level that remains, so that they can still be
    /// brought back one by one; of a table that had no section, only the history keeps them.
    /// </summary>
    internal void Settle(TableState was)
    {
        sections.RemoveAll(section => was.Sections.All(state => state.Id != section.Id));
        var strays = activities.Where(row => sections.Find(section => section.Id == row.SectionId)?.Levels.Contains(row.Level) != true).ToList();
        if (sections.Count == 0)
        {
            activities.RemoveAll(strays.Contains);
            return;
        }

        foreach (var group in strays.GroupBy(row => row.SectionId))
        {
            PutLast(sections.Find(section => section.Id == group.Key) ?? Sections[^1], group);
        }
    }

    /// <summary>A row that is there no more, under its old id and without words yet.</summary>
    internal void PutBack(ActivityId id, SectionId section, Level level, Rank rank) => activities.Add(new Activity(Tenant, id, Id, section, level, rank));
}
