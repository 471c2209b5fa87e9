using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

public sealed partial class FlawList
{
    /// <summary>More of one kind are folded, so that the others are seen.</summary>
    private const int FewEnough = 6;

    [Parameter, EditorRequired]
    public required IReadOnlyList<Flaw> Flaws { get; set; }

    /// <summary>Address of the page on which the rows stand.</summary>
    [Parameter, EditorRequired]
    public required string Page { get; set; }

    /// <summary>Applies a remedy; without it none is offered.</summary>
    [Parameter]
    public EventCallback<Fix> OnFix { get; set; }

    private IEnumerable<Kind> Kinds => Flaws.GroupBy(flaw => (flaw.Check, flaw.Severity)).OrderByDescending(kind => kind.Key.Severity)
        .Select(kind => new Kind(kind.Key.Check, kind.Key.Severity, [.. kind]));

    /// <summary>All remedies of a kind at once, where each flaw has just one and none touches the cell of another.</summary>
    private static Fix? FixOfAll(Kind kind)
    {
        if (kind.Flaws.Count < 2 || kind.Flaws.Any(flaw => flaw.Fixes.Count != 1))
        {
            return null;
        }

        var changes = kind.Flaws.SelectMany(flaw => flaw.Fixes[0].Changes).ToList();
        return changes.DistinctBy(change => (change.Activity, change.Column)).Count() == changes.Count ? new Fix($"Исправить все ({kind.Flaws.Count})", changes) : null;
    }

    private sealed record Kind(RoadmapCheck Check, CheckSeverity Severity, IReadOnlyList<Flaw> Flaws);
}
