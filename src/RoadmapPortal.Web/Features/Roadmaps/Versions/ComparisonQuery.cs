using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Two moments of a roadmap, or one and now, side by side.</summary>
public sealed class ComparisonQuery(Gate gate, PortalContexts contexts)
{
    /// <param name="one">The earlier moment; two in the wrong order are exchanged.</param>
    /// <param name="other">None for now.</param>
    /// <returns>None if there is no such roadmap, if there was none then, or if it is not for this visitor.</returns>
    public async Task<ComparedVersions?> RunAsync(Visitor visitor, RoadmapId id, DateTimeOffset one, DateTimeOffset? other, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await PastRoadmap.OpenAsync(context, id, cancellation) is not { } roadmap || !member.MayRead(roadmap.Now))
        {
            return null;
        }

        var (from, to) = other < one ? (other.Value, (DateTimeOffset?)one) : (one, other);
        var now = RoadmapState.Of(roadmap.Now);
        var after = to is { } later ? await roadmap.AtAsync(later, cancellation) : now;
        var before = await roadmap.AtAsync(from, cancellation);
        if (before is null || after is null)
        {
            return null;
        }

        var subjects = await RoadmapSubjects.OfAsync(context, id, DateTimeOffset.MinValue, cancellation);
        var mayRestore = to is null && member.MayEdit(roadmap.Now) && roadmap.Now.IsOpenForEditing;
        return new ComparedVersions(
            await RoadmapName.OfAsync(context, roadmap.Now, member, cancellation),
            await SaveAsync(context, subjects, from, cancellation) ?? new Save(from, ""),
            to is { } moment ? await SaveAsync(context, subjects, moment, cancellation) : null,
            RoadmapComparison.Between(before, after),
            mayRestore ? Versions(context, roadmap.Now) : null,
            (await SaveAsync(context, subjects, DateTimeOffset.MaxValue, cancellation))!.At)
        {
            Now = mayRestore ? now : null,
        };
    }

    /// <summary>The last save up to a moment.</summary>
    internal static Task<Save?> SaveAsync(PortalContext context, IReadOnlyList<Guid> subjects, DateTimeOffset moment, CancellationToken cancellation) =>
        context.History.AsNoTracking().Where(entry => subjects.Contains(entry.SubjectId) && entry.At <= moment)
            .OrderByDescending(entry => entry.At).Select(entry => new Save(entry.At, entry.PersonName)).FirstOrDefaultAsync(cancellation);

    private static Dictionary<ActivityId, RowVersion> Versions(PortalContext context, Roadmap roadmap) =>
        roadmap.Tables.SelectMany(table => table.Activities).ToDictionary(row => row.Id, row => new RowVersion(row.TableId, context.VersionOf(row)));
}

/// <param name="Before">The last save up to the earlier moment.</param>
/// <param name="After">The last save up to the later moment; none for now.</param>
/// <param name="Rows">The rows as they stand, by which a restoring is asked for; none if this visitor restores nothing here.</param>
/// <param name="Latest">When the roadmap was saved last.</param>
public sealed record ComparedVersions(
    RoadmapName Roadmap, Save Before, Save? After, RoadmapComparison Comparison, IReadOnlyDictionary<ActivityId, RowVersion>? Rows, DateTimeOffset Latest)
{
    /// <summary>The roadmap as it stands, for the buttons of its parts; none if this visitor restores nothing here.</summary>
    public RoadmapState? Now { get; init; }
}

/// <param name="By">The name as the history has it.</param>
public sealed record Save(DateTimeOffset At, string By);

/// <param name="Version">Changes with each save of the row.</param>
public sealed record RowVersion(RoadmapTableId Table, uint Version);
