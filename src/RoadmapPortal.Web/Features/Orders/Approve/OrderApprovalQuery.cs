using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>An order on its way: what stands against it, what this member may do next, and what was frozen.</summary>
public sealed class OrderApprovalQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such order, or it is not for this visitor.</returns>
    public async Task<OrderApprovalView?> RunAsync(Visitor visitor, OrderId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await OrderLoader.LoadAsync(context, id, cancellation) is not { } order)
        {
            return null;
        }

        var fields = await OrderLoader.FieldsAsync(context, order, cancellation);
        var carried = order.CarriedRoadmaps;
        var roadmaps = await context.MunicipalRoadmaps.AsNoTracking().Where(roadmap => carried.Contains(roadmap.Id)).ToListAsync(cancellation);
        var actor = new ActingPerson(member.Visitor.Person, member.Visitor.Name, deed => member.May(deed));
        var mayDecide = order.Stage == OrderStage.ForApproval && member.May(Deed.ApproveOrder);
        return new OrderApprovalView(member.Municipality.ShortName, order, order.FilledWith(fields), actor, roadmaps)
        {
            Readiness = order.WhyNotEdit().Count == 0 && member.May(Deed.EditOrder) ? await OrderReadinessLoader.LoadAsync(contexts, context, order, fields, roadmaps, cancellation) : null,
            Paper = mayDecide ? await OrderPaperLoader.LoadAsync(contexts, context, member.Municipality, order, cancellation) : null,
            Editions = await EditionsAsync(context, id, cancellation),
            Targets = await EffectTargets.LoadAsync(context, order, isHeld: false, cancellation),
            Own = (await EffectTargets.LoadAsync(context, [id], isHeld: false, cancellation)).Single(),
            Changes = await RoadmapChanges.LoadAsync(contexts, member.Scope, order, cancellation),
        };
    }

    private static async Task<IReadOnlyList<OfficeEditionLine>> EditionsAsync(PortalContext context, OrderId id, CancellationToken cancellation)
    {
        var editions = await context.Editions.AsNoTracking().Where(edition => edition.OrderId == id).OrderBy(edition => edition.Place)
            .Select(edition => new
            {
                Edition = edition,
                Files = edition.Files.Select(file => new OfficeFileLine(file.Format, file.Sha256)).ToList(),
                Code = context.VerifiedDocuments.Where(document => document.OfficeEditionId == edition.Id).Select(document => document.Code).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return [.. editions.Select(line => new OfficeEditionLine(line.Edition, [.. line.Files.OrderBy(file => file.Format == EditionFormat.Json).ThenBy(file => file.Format)], line.Code))];
    }
}

/// <param name="Filled">With its fields filled in.</param>
/// <param name="Roadmaps">Those that it approves or changes.</param>
public sealed record OrderApprovalView(string Municipality, Order Order, Order Filled, ActingPerson Actor, IReadOnlyList<MunicipalRoadmap> Roadmaps)
{
    /// <summary>None for whoever does not write the order, or while it is locked.</summary>
    public OrderReadiness? Readiness { get; init; }

    /// <summary>What the head decides about; none for others.</summary>
    public OrderPaper? Paper { get; init; }

    /// <summary>The order's first, then those of the roadmaps that it approved.</summary>
    public IReadOnlyList<OfficeEditionLine> Editions { get; init; } = [];

    /// <summary>The orders that it amends or repeals.</summary>
    public required IReadOnlyList<EffectTarget> Targets { get; init; }

    /// <summary>The order itself with those that amend or repeal it.</summary>
    public required EffectTarget Own { get; init; }

    /// <summary>What it changes in roadmaps.</summary>
    public required IReadOnlyList<RoadmapChanges> Changes { get; init; }

    public bool MayEdit => Actor.May(Deed.EditOrder) && Order.WhyNotEdit().Count == 0;

    /// <summary>Whether role and stage allow a move; what else stands against it is said beside it.</summary>
    public bool Offers(OrderMove move) => OrderStep.WhyNot(move, Order.Stage, Actor.May).Count == 0;
}

/// <param name="Files">The papers first.</param>
/// <param name="Code">Printed on the first page of its PDF.</param>
public sealed record OfficeEditionLine(Edition Edition, IReadOnlyList<OfficeFileLine> Files, VerificationCode? Code);

public sealed record OfficeFileLine(EditionFormat Format, string Sha256);
