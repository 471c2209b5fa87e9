using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>An order as its writer sees it: the text, what its fields say, what the checks find, whom its items oblige.</summary>
public sealed class OrderQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such order, or it is not for this visitor.</returns>
    public async Task<OrderView?> RunAsync(Visitor visitor, OrderId id, CancellationToken cancellation)
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
        var filled = order.FilledWith(fields);
        var period = await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == order.PeriodId, cancellation);
        var duties = await OrderLoader.DutiesAsync(context, filled, cancellation);
        return new OrderView(member.Municipality.ShortName, order, filled, fields, period, member.May(Deed.EditOrder))
        {
            Offers = await AnnexOffers.LoadAsync(context, cancellation),
            Targets = await EffectTargets.LoadAsync(context, order, isHeld: false, cancellation),
            EffectOffers = await EffectOffers.LoadAsync(context, order, cancellation),
            Flaws = await OrderFlaws.OfOrderAsync(context, filled, cancellation),
            Duties = filled.Items.Where(item => item.IsDuty && duties is not null).ToDictionary(item => item.Id, item => duties!.Read(item)),
            Suggestions = filled.Items.Where(item => !item.IsDuty).Select(item => (item.Id, Duty: duties?.Suggest(item))).Where(pair => pair.Duty is not null)
                .ToDictionary(pair => pair.Id, pair => pair.Duty!),
        };
    }
}

/// <param name="Order">As it is typed.</param>
/// <param name="Filled">As it is printed.</param>
/// <param name="Period">None if the order speaks of none.</param>
/// <param name="MayEdit">Whether the visitor writes orders; whether this one may be written now says its stage.</param>
public sealed record OrderView(string Municipality, Order Order, Order Filled, OrderFields Fields, PlanningPeriod? Period, bool MayEdit)
{
    /// <summary>What may be annexed.</summary>
    public required IReadOnlyList<AnnexOffer> Offers { get; init; }

    /// <summary>The orders that it amends or repeals.</summary>
    public required IReadOnlyList<EffectTarget> Targets { get; init; }

    /// <summary>What it may do to others.</summary>
    public required IReadOnlyList<EffectOffer> EffectOffers { get; init; }

    public required IReadOnlyList<Flaw> Flaws { get; init; }

    /// <summary>What the duties' words mean, by item.</summary>
    public required IReadOnlyDictionary<OrderItemId, DutyReading> Duties { get; init; }

    /// <summary>Duties that items seem to lay on somebody, by item.</summary>
    public required IReadOnlyDictionary<OrderItemId, DutySuggestion> Suggestions { get; init; }

    /// <summary>What is wrong with an item, in words.</summary>
    public IReadOnlyList<string> NotesOn(OrderItemId item) =>
    [
        .. Flaws.Where(flaw => flaw.Place.Item == item).Select(flaw => flaw.Words),
        .. Flaws.Where(flaw => flaw.Place.Against == item).Select(flaw => $"Расходится с картой ({flaw.Place.Words}). {flaw.Words}"),
    ];

    /// <summary>What is wrong with the rest of the order.</summary>
    public IReadOnlyList<string> OtherNotes =>
        [.. Flaws.Where(flaw => flaw.Place.Item is null && flaw.Place.Against is null).Select(flaw => $"{flaw.Place.Words}: {flaw.Words}")];

    public string NameOf(OrderEffect effect) =>
        $"{(effect.Kind == OrderEffectKind.Amends ? "Вносит изменения в приказ" : "Признаёт утратившим силу приказ")} {Targets.First(target => target.Order.Id == effect.TargetId).Words}";

    public string NameOf(Annex annex) =>
        Offers.FirstOrDefault(offer => offer.Choice == new AnnexChoice(annex.Kind, annex.RoadmapId, annex.TableId))?.Words ?? OrderWords.Of(annex.Kind);
}
