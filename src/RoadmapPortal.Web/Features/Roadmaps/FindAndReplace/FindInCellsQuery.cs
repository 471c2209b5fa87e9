using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.FindAndReplace;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;

/// <summary>Finds words in the cells of a roadmap, and what was replaced in it a while ago.</summary>
public sealed class FindInCellsQuery(Gate gate, PortalContexts contexts)
{
    public static readonly Rule CellIsStillAsFound = new("replace/cell-is-still-as-found", "Пока вы смотрели, ячейку изменили. Сейчас в ней: «{0}».");

    /// <param name="replacement">None to find nothing yet.</param>
    /// <param name="done">The mark of what the visitor replaced before; none if nothing.</param>
    /// <returns>None if there is no such roadmap or it is not for this visitor to edit.</returns>
    public async Task<FindView?> RunAsync(Visitor visitor, RoadmapId id, Replacement? replacement, string? done, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var sources = await RoadmapSourcesLoader.LoadAsync(context, id, cancellation);
        if (sources is null || !member.MayEdit(sources.Roadmap))
        {
            return null;
        }

        IReadOnlyList<Refusal> refusals = [.. sources.Roadmap.WhyNotEdit(), .. replacement?.WhyNot() ?? []];
        var found = replacement is null || refusals.Count > 0 ? [] : FoundCell.In(sources.Checked(), replacement).ToList();
        var columns = sources.Roadmap.Tables.SelectMany(table => table.Columns.Where(column => column.Kind != ColumnKind.Number || table.Numbering == TableNumbering.Typed))
            .GroupBy(column => column.Kind).OrderBy(same => same.Key)
            .Select(same => new SearchedColumn(same.Key, string.Join(" / ", same.Select(column => column.Heading.ReplaceLineEndings(" ").Trim()).Distinct(StringComparer.OrdinalIgnoreCase))));
        var written = await WrittenCells.FindAsync(context, id, visitor.Person, done, cancellation);
        return new FindView(member.Municipality.ShortName, [.. columns], [.. found.Take(ReplaceInCells.MostCells)], found.Count, found.Sum(cell => cell.Places.Count), written, refusals);
    }
}

/// <param name="Found">As many as one page shows.</param>
/// <param name="Cells">In how many cells it was found at all.</param>
/// <param name="Places">At how many places.</param>
/// <param name="Written">What was replaced before; none if nothing was.</param>
public sealed record FindView(
    string Municipality, IReadOnlyList<SearchedColumn> Columns, IReadOnlyList<FoundCell> Found, int Cells, int Places, WrittenCells? Written, IReadOnlyList<Refusal> Refusals);

/// <param name="Heading">As the tables head it.</param>
public sealed record SearchedColumn(ColumnKind Kind, string Heading);
