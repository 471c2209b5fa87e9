using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>Сочи's roadmap in the database of the measured portal, read and filled past the portal.</summary>
internal sealed class MeasuredRoadmap
{
    private static readonly ColumnKind[] Edited = [ColumnKind.Title, ColumnKind.Venue, ColumnKind.Dates];

    private readonly PortalContexts contexts;
    private readonly TenantScope scope;

    private MeasuredRoadmap(PortalContexts contexts, TenantScope scope, RoadmapId id, RoadmapTableId table)
    {
        this.contexts = contexts;
        this.scope = scope;
        Path = $"/m/sochi/roadmaps/{id.Value}";
        Table = table.Value.ToString();
    }

    /// <summary>Where its page is.</summary>
    public string Path { get; }

    /// <summary>The id of its only table, as scripts are told it.</summary>
    public string Table { get; }

    public static async Task<MeasuredRoadmap> FindAsync(string portalConnection)
    {
        var contexts = new PortalContexts(portalConnection);
        var scope = new TenantScope(await contexts.FindMunicipalityAsync(Slug.Parse("sochi")), new Actor(null, "Замер"));
        await using var context = contexts.Open(scope);
        var table = await context.RoadmapTables.SingleAsync();
        return new MeasuredRoadmap(contexts, scope, table.RoadmapId, table.Id);
    }

    /// <summary>Makes each row stand there several times, each time in other words, in sections of their own behind the others.</summary>
    public async Task RepeatRowsAsync(int times)
    {
        await using var context = contexts.Open(scope);
        var table = await TableAsync(context);
        var known = table.Activities.ToHashSet();
        foreach (var run in table.Runs())
        {
            var section = table.AddSection($"{run.Section.Heading} (ещё)", run.Section.MunicipalHeading, run.Section.SchoolHeading);
            var more = Enumerable.Range(1, times - 1).SelectMany(time => run.Rows.Select(row => SizedRoadmaps.Reworded(row, time, "")));
            table.Fill(section, run.Level, [.. more], RowMeaning.Nothing);
            context.Add(section);
        }

        context.AddRange(table.Activities.Where(row => !known.Contains(row)));
        await context.SaveChangesAsync();
    }

    public async Task<int> CountRowsAsync()
    {
        await using var context = contexts.Open(scope);
        return await context.Activities.CountAsync();
    }

    /// <summary>Cells of titles, places and dates, spread evenly over the table.</summary>
    public async Task<IReadOnlyList<EditedCell>> CellsAsync(int count)
    {
        await using var context = contexts.Open(scope);
        var rows = (await TableAsync(context)).Runs().SelectMany(run => run.Rows).ToList();
        var all = Edited.SelectMany(column => rows.Select(row => new EditedCell(row.Activity.Id, column, row.Activity.Words(column)))).ToList();
        return [.. Enumerable.Range(0, count).Select(at => all[(int)((long)at * all.Count / count)])];
    }

    /// <summary>The cells whose words in the database are not those that were acknowledged.</summary>
    public async Task<IReadOnlyList<EditedCell>> LostAsync(IEnumerable<EditedCell> cells)
    {
        await using var context = contexts.Open(scope);
        var rows = await context.Activities.AsNoTracking().ToDictionaryAsync(row => row.Id);
        return [.. cells.Where(cell => rows[cell.Row].Words(cell.Column) != Cells.Clean(cell.Words))];
    }

    private static Task<RoadmapTable> TableAsync(PortalContext context) =>
        context.RoadmapTables.AsSplitQuery().Include(table => table.Columns).Include(table => table.Sections).Include(table => table.Activities).SingleAsync();
}
