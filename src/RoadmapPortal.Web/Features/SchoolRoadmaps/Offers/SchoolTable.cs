using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;

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

    /// <summary>At the end of the section of that heading, or of the last one.</summary>
    /// <param name="cells">Of columns that the table lacks, nothing is taken.</param>
    public static Activity Add(RoadmapTable table, string? heading, Cells cells, RowMeaning meaning)
    {
        var section = table.Sections.FirstOrDefault(section => section.Heading == heading)
            ?? (table.Sections is [.., var last] ? last : table.AddSection(null, null, null));
        var row = table.AddLast(section.Id, section.Levels[^1]);
        foreach (var (column, words) in cells.Where(cell => table.Columns.Any(column => column.Kind == cell.Key)))
        {
            row.Write(column, "", words, meaning);
        }

        return row;
    }
}
