using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;

/// <summary>The table of a school's roadmap into which activities are taken.</summary>
internal static class SchoolTable
{
    /// <summary>The first table with activities, with its rows. The caller has asked for permission.</summary>
    /// <returns>None if the roadmap has no such.</returns>
    public static async Task<RoadmapTable?> OpenAsync(PortalContext context, RoadmapId id, CancellationToken cancellation)
    {
        var tables = await context.RoadmapTables.AsSplitQuery().Include(table => table.Columns).Include(table => table.Sections).Include(table => table.Activities)
            .Where(table => table.RoadmapId == id).ToListAsync(cancellation);
        return tables.OrderBy(table => table.Rank).FirstOrDefault(table => table.ShownColumns.Any(column => column.Kind == ColumnKind.Title));
    }

    /// <summary>An activity that the municipality planned, where its order wants it.</summary>
    /// <param name="cells">Of columns that the table lacks, nothing is taken.</param>
    public static Activity Add(RoadmapTable table, SchoolChoices choices, DecidedOffer offer, Cells cells, RowMeaning meaning)
    {
        var section = SectionOf(table, offer.Offer.SectionHeading);
        var row = choices.PlaceOf(offer, section.Id) is (var neighbour, var side) ? table.AddBeside(neighbour, side)[0] : table.AddLast(section.Id, section.Levels[^1]);
        return Fill(table, row, cells, meaning);
    }

    /// <summary>At the end of the section of that heading, or of the last one.</summary>
    /// <param name="cells">Of columns that the table lacks, nothing is taken.</param>
    public static Activity Add(RoadmapTable table, string? heading, Cells cells, RowMeaning meaning)
    {
        var section = SectionOf(table, heading);
        return Fill(table, table.AddLast(section.Id, section.Levels[^1]), cells, meaning);
    }

    private static Section SectionOf(RoadmapTable table, string? heading) =>
        table.Sections.FirstOrDefault(section => section.Heading == heading)
        ?? (table.Sections is [.., var last] ? last : table.AddSection(null, null, null));

    private static Activity Fill(RoadmapTable table, Activity row, Cells cells, RowMeaning meaning)
    {
        foreach (var (column, words) in cells.Where(cell => table.Columns.Any(column => column.Kind == cell.Key)))
        {
            row.Write(column, "", words, meaning);
        }

        return row;
    }
}
