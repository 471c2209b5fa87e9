using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>Saves what was typed on an order's page and does what its button asks for: all of it, or nothing with every reason.</summary>
public sealed class ChangeOrder(OrderDesk desk, PortalContexts contexts)
{
    public static readonly Rule PartIsInPlace = new(
        "order/part-is-in-place", "Этой части приказа уже нет: её убрал другой сотрудник. Ваш текст для неё – внизу страницы, чтобы его скопировать.");

    public static readonly Rule RoadmapIsApprovedOnce = new("order/roadmap-is-approved-once", "Эту дорожную карту уже утверждает другой приказ: «{0}».");

    public static readonly Rule TargetIsChosen = new("order/target-is-chosen", "Выберите из списка приказ, который меняется или отменяется.");

    public static readonly Rule AnnexIsChosen = new("order/annex-is-chosen", "Выберите из списка, что приложить.");

    public static readonly Rule AnnexIsThere = new("order/annex-is-there", "Того, что вы выбрали, в муниципалитете нет или уже нет. Выберите из списка ещё раз.");

    /// <param name="writings">Fields of the page; those that say what was seen are passed over.</param>
    /// <param name="deed">None if the press saves only.</param>
    public Task<Outcome<OrderAnswer>> RunAsync(
        Visitor visitor, OrderId id, IReadOnlyList<OrderWriting> writings, OrderDeed? deed, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, id, (context, order) => ChangeAsync(context, order, writings, deed, cancellation), cancellation);

    private async Task<Outcome<OrderAnswer>> ChangeAsync(
        PortalContext context, Order order, IReadOnlyList<OrderWriting> writings, OrderDeed? deed, CancellationToken cancellation)
    {
        if (order.WhyNotEdit() is { Count: > 0 } locked)
        {
            return Outcome.Refused<OrderAnswer>(locked);
        }

        var problems = new List<PlacedRefusal>();
        var place = Write(order, writings, deed, problems);
        if (deed is { Verb: "add", Kind: "annex" })
        {
            problems.AddRange((await WhyNotAnnexAsync(context, order, deed.Annex, cancellation)).Select(refusal => new PlacedRefusal("new-annex", refusal)));
        }

        if (deed is not null && problems.Count == 0)
        {
            if (await FindAsync(context, order, deed, cancellation) is not { } found)
            {
                problems.Add(new PlacedRefusal(deed.Part, deed is { Verb: "add", Kind: "effect" } ? TargetIsChosen.Refuse() : PartIsInPlace.Refuse()));
            }
            else
            {
                problems.AddRange(found.WhyNot().Select(refusal => new PlacedRefusal(deed.Part, refusal)));
                place = problems.Count == 0 ? found.Do() : place;
            }
        }

        return new Outcome<OrderAnswer>(new OrderAnswer(place, problems), [.. problems.Select(problem => problem.Refusal)]);
    }

    private async Task<FoundOrderDeed?> FindAsync(PortalContext context, Order order, OrderDeed deed, CancellationToken cancellation) => deed.Kind == "effect"
        ? await new EffectDeeds(contexts, context, order).FindAsync(deed, cancellation)
        : OrderDeeds.Find(order, deed, await SuggestionAsync(context, order, deed, cancellation));

    /// <returns>The first field that was written; none if nothing was.</returns>
    private static string? Write(Order order, IReadOnlyList<OrderWriting> writings, OrderDeed? deed, List<PlacedRefusal> problems)
    {
        var texts = order.Texts.ToDictionary(text => text.Name, StringComparer.Ordinal);
        var going = deed is { Verb: "remove" } ? PartsThatGo(order, deed) : [];
        string? place = null;
        foreach (var (name, seen, typed) in writings)
        {
            var text = texts.GetValueOrDefault(name);
            if (text is not null && going.Any(text.IsOf))
            {
                // Whoever takes it away must have seen what goes.
                problems.AddRange(order.WhyNotWrite(text, seen, seen).Where(refusal => refusal.Rule == Wording.IsStillAsSeen).Select(refusal => new PlacedRefusal(name, refusal)));
            }
            else if (OrderWriting.Differ(seen, typed))
            {
                place ??= name;
                var refusals = text is null ? [PartIsInPlace.Refuse()] : order.WhyNotWrite(text, seen, typed);
                problems.AddRange(refusals.Select(refusal => new PlacedRefusal(name, refusal)));
                if (refusals.Count == 0)
                {
                    order.Write(text!, seen, typed);
                }
            }
        }

        return place;
    }

    private static IReadOnlyList<string> PartsThatGo(Order order, OrderDeed deed) =>
        deed.Kind == "item" && order.Items.FirstOrDefault(item => item.Id.Value == deed.Id) is { } item
            ? [.. order.Branch(item).Select(gone => $"item-{gone.Id.Value}")]
            : [deed.Part];

    private static async Task<IReadOnlyList<Refusal>> WhyNotAnnexAsync(PortalContext context, Order order, AnnexChoice? choice, CancellationToken cancellation)
    {
        if (choice is null)
        {
            return [AnnexIsChosen.Refuse()];
        }

        var roadmap = await context.MunicipalRoadmaps.AsNoTracking().Include(map => map.Tables).FirstOrDefaultAsync(map => map.Id == choice.Roadmap, cancellation);
        if (roadmap is null
            || (choice.Table is { } table && roadmap.Tables.All(other => other.Id != table))
            || (choice.Kind == AnnexKind.Audit && !await context.EntryAudits.AnyAsync(audit => audit.PeriodId == roadmap.PeriodId, cancellation)))
        {
            return [AnnexIsThere.Refuse()];
        }

        var other = choice.Kind != AnnexKind.Roadmap ? null : await context.Orders.AsNoTracking()
            .Where(other => other.Id != order.Id && other.Stage != OrderStage.NoLongerInForce && other.Annexes.Any(annex => annex.RoadmapId == choice.Roadmap && annex.Kind == AnnexKind.Roadmap))
            .Select(other => other.Header.Title).FirstOrDefaultAsync(cancellation);
        return other is null ? [] : [RoadmapIsApprovedOnce.Refuse(other)];
    }

    private static async Task<DutySuggestion?> SuggestionAsync(PortalContext context, Order order, OrderDeed deed, CancellationToken cancellation)
    {
        if (deed.Verb != "oblige" || order.Items.FirstOrDefault(item => item.Id.Value == deed.Id) is not { } item)
        {
            return null;
        }

        var filled = order.FilledWith(await OrderLoader.FieldsAsync(context, order, cancellation));
        return (await OrderLoader.DutiesAsync(context, filled, cancellation))?.Suggest(filled.Find(item.Id));
    }
}

/// <param name="Place">The part, or the first field that was written; none if there was nothing to do.</param>
public sealed record OrderAnswer(string? Place, IReadOnlyList<PlacedRefusal> Problems);
