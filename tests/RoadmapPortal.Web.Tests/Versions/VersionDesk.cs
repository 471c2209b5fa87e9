using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.Versions;
using RoadmapPortal.Web.Tests.Roadmaps;

namespace RoadmapPortal.Web.Tests.Versions;

/// <summary>One town's roadmaps as these tests look at them: past the portal where they check, through its actions where they act.</summary>
internal sealed class VersionDesk(PortalFixture portal, Town town)
{
    private static readonly JsonSerializerOptions Print = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public Town Town => town;

    public Visitor Methodist => Visit(Role.Methodist);

    public Visitor Visit(Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    public T Service<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    /// <summary>A state as text, so that two are compared whole and a difference can be read.</summary>
    public static string Text(RoadmapState? state) => JsonSerializer.Serialize(state, Print);

    /// <summary>The state as it is printed: without the ranks, which a restoring may choose anew.</summary>
    public static string Printed(RoadmapState? state) => string.Join('\n', Text(state).Split('\n').Where(line => !line.Contains("\"Value\": \"", StringComparison.Ordinal) || !Rank(line)));

    /// <summary>The roadmap loaded as a page loads it.</summary>
    public async Task<RoadmapState> NowAsync(RoadmapId id)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return RoadmapState.Of(await context.Roadmaps.AsNoTracking().AsSplitQuery()
            .Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators)
            .Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Sections)
            .Include(map => map.Tables).ThenInclude(table => table.Activities)
            .SingleAsync(map => map.Id == id));
    }

    /// <summary>When the town was saved last.</summary>
    public async Task<DateTimeOffset> LatestAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.History.MaxAsync(entry => entry.At);
    }

    public async Task WriteAsync(RoadmapTableId table, ActivityId row, string words, ColumnKind column = ColumnKind.Title) =>
        (await Service<SaveCells>().RunAsync(Methodist, table, new CellWriting(row, column, (await RowAsync(row)).Cells[column], words), default)).Refusals.ShouldBeEmpty();

    public async Task<Activity> RowAsync(ActivityId id)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Activities.AsNoTracking().Include(row => row.Parameters).SingleAsync(row => row.Id == id);
    }

    public async Task<SeenRow> SeenAsync(RoadmapId roadmap, ActivityId row, DateTimeOffset from)
    {
        var version = (await Service<ComparisonQuery>().RunAsync(Methodist, roadmap, from, null, default))!.Rows![row];
        return new SeenRow(version.Table, row, version.Version);
    }

    private static bool Rank(string line) => line.Trim().TrimEnd(',').Split('"') is [_, "Value", _, { Length: < 30 } value, _] && !Guid.TryParse(value, out _) && value.All(sign => sign is (>= '0' and <= '9') or (>= 'a' and <= 'z'));
}
