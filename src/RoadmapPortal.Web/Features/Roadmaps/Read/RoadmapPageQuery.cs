using RoadmapPortal.Data;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Editions.Read;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>A roadmap as its page shows it: what the paper says, and whether this member may edit it.</summary>
public sealed class RoadmapPageQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such roadmap or it is not for this visitor.</returns>
    public async Task<RoadmapView?> RunAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var sources = await RoadmapSourcesLoader.LoadAsync(context, id, cancellation);
        if (sources is null || !member.MayRead(sources.Roadmap))
        {
            return null;
        }

        var maySave = member.MayEdit(sources.Roadmap) && sources.Roadmap.IsOpenForEditing;
        return new RoadmapView(
            id, RoadmapPaper.From(sources), [.. sources.Roadmap.Tables.Select(table => table.Id)], maySave, RoadmapStages.Words(sources.Roadmap), maySave ? null : RoadmapFindings.Of(sources, sources.Checked()))
        {
            MayCopy = member.MayEdit(sources.Roadmap),
            Edited = maySave ? sources.Roadmap : null,
            IsOfSchool = sources.Roadmap is SchoolRoadmap,
            MayChangePeriod = maySave && member.May(Deed.EditMunicipalRoadmap),
            Order = sources.Roadmap is MunicipalRoadmap { IsOpenForEditing: false } && member.May(Deed.ReadOrder) ? sources.Order?.Id : null,
            InForce = member.May(Deed.ReadOrder) ? await RoadmapInForce.LoadAsync(context, sources.Roadmap, cancellation) : null,
        };
    }

    /// <inheritdoc cref="FrozenPaper.OfRoadmapAsync"/>
    public async Task<byte[]?> FrozenAsync(Visitor visitor, RoadmapView view, PaperKind kind, EditionFormat format, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        return await FrozenPaper.OfRoadmapAsync(context, view.Id, view.Paper, kind, format, cancellation);
    }
}

/// <param name="Tables">Ids of the paper's tables, in the same order.</param>
/// <param name="MayEdit">The role allows it and the stage too.</param>
/// <param name="Stage">«Черновик», «На проверке» …</param>
/// <param name="Findings">What the checks say about it; none for whoever edits, whose page follows them as they change.</param>
public sealed record RoadmapView(RoadmapId Id, RoadmapPaper Paper, IReadOnlyList<RoadmapTableId> Tables, bool MayEdit, string Stage, RoadmapFindings? Findings)
{
    /// <summary>The role allows to edit it, whatever its stage: an approved roadmap is what the next one is made of.</summary>
    public bool MayCopy { get; init; }

    /// <summary>A school's roadmap is filed and reviewed.</summary>
    public bool IsOfSchool { get; init; }

    /// <summary>The roadmap itself, for whoever edits it here; none for others.</summary>
    public Roadmap? Edited { get; init; }

    /// <summary>The order with which the roadmap went to the head; none while it is written, and for those who see no orders.</summary>
    public OrderId? Order { get; init; }

    /// <summary>The edition in force while the next one is written; none for those who see no orders.</summary>
    public RoadmapInForce? InForce { get; init; }

    /// <summary>The period belongs to all schools: whoever is bound to one does not change it.</summary>
    public bool MayChangePeriod { get; init; }

    /// <summary>Real titles take five lines; tab and trail need a few words.</summary>
    public string ShortTitle => Paper.School is { } school ? $"Дорожная карта школы {school}" : "Дорожная карта";
}
