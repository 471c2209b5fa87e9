using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <content>What it does to other orders: amends or repeals them. Amending opens the roadmaps that the other one approved.</content>
public sealed partial class Order
{
    public const int MostEffects = 20;

    public static readonly Rule TargetIsAnother = new("order/target-is-another", "Приказ не может менять или отменять сам себя.");

    public static readonly Rule TargetIsNamedOnce = new("order/target-is-named-once", "Приказ {0} здесь уже назван: сначала уберите то, что выбрано.");

    public static readonly Rule TargetStandsByItself = new(
        "order/target-stands-by-itself", "Приказ {0} сам вносит изменения в другой приказ: меняйте или отменяйте тот, который он изменил.");

    public static readonly Rule TargetIsNotTaken = new(
        "order/target-is-not-taken", "С приказом {0} уже работает другой приказ, который ещё не утверждён: «{1}» ({2}). Сначала утвердите его или удалите.");

    public static readonly Rule RoadmapIsAsInForce = new(
        "order/roadmap-is-as-in-force",
        "Дорожная карта «{0}» уже отличается от действующей редакции {1}. Верните её к этой редакции кнопкой на странице согласования или доведите изменения до утверждения: молча правки не пропадут.");

    private readonly List<OrderEffect> effects = [];

    /// <summary>What it does to other orders.</summary>
    public IReadOnlyList<OrderEffect> Effects => [.. effects.OrderBy(effect => effect.Id.Value)];

    /// <summary>The roadmaps that it changes.</summary>
    public IReadOnlyList<RoadmapId> AmendedRoadmaps => [.. Annexes.Where(annex => annex.Kind == AnnexKind.Changes).Select(annex => annex.RoadmapId).Distinct()];

    /// <summary>The roadmaps that go its way with it: those that it approves and those that it changes.</summary>
    public IReadOnlyList<RoadmapId> CarriedRoadmaps => [.. ApprovedRoadmaps.Union(AmendedRoadmaps)];

    public IReadOnlyList<Refusal> WhyNotAffect(OrderEffectKind kind, EffectTarget target) =>
    [
        .. WhyNotEdit(),
        .. WhyNotGrow(effects.Count, MostEffects),
        .. kind == OrderEffectKind.Amends && annexes.Count + target.Roadmaps.Count > MostAnnexes ? [ListIsNotTooLong.Refuse(annexes.Count)] : (Refusal[])[],
        .. effects.Exists(effect => effect.TargetId == target.Order.Id) ? [TargetIsNamedOnce.Refuse(target.Words)] : (Refusal[])[],
        .. WhyNot(kind, target),
        .. kind == OrderEffectKind.Amends ? target.Roadmaps.SelectMany(roadmap => roadmap.WhyNotAmend()) : [],
    ];

    /// <summary>From now on it is about to amend or to repeal the target. What is amended is written in again, and the table of changes is annexed.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAffect"/>.</exception>
    public OrderEffect Affect(OrderEffectKind kind, EffectTarget target)
    {
        RefusedException.ThrowIfAny(WhyNotAffect(kind, target));
        var effect = new OrderEffect(Tenant, Id, target.Order.Id, kind);
        effects.Add(effect);
        foreach (var roadmap in kind == OrderEffectKind.Amends ? target.Roadmaps : [])
        {
            roadmap.Amend();
            annexes.Add(new Annex(Tenant, AnnexId.New(), Id, AnnexKind.Changes, roadmap.Id, null, annexes.Count, null, []));
        }

        Revision++;
        return effect;
    }

    /// <param name="amended">The roadmaps that would no longer be changed.</param>
    public IReadOnlyList<Refusal> WhyNotSpare(IReadOnlyList<AmendedRoadmap> amended) => [.. WhyNotEdit(), .. WhyNotKeep(amended)];

    /// <summary>It leaves the target alone after all.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotSpare"/>.</exception>
    public void Spare(OrderEffectId id, IReadOnlyList<AmendedRoadmap> amended)
    {
        RefusedException.ThrowIfAny(WhyNotSpare(amended));
        effects.RemoveAll(effect => effect.Id == id);
        annexes.RemoveAll(annex => annex.Kind == AnnexKind.Changes && amended.Any(kept => kept.Roadmap.Id == annex.RoadmapId));
        foreach (var (annex, at) in Annexes.Select((annex, at) => (annex, at)))
        {
            annex.Position = at;
        }

        Keep(amended);
        Revision++;
    }

    /// <param name="amended">All roadmaps that it changes.</param>
    public IReadOnlyList<Refusal> WhyNotDiscard(IReadOnlyList<AmendedRoadmap> amended) => [.. WhyNotDiscard(), .. WhyNotKeep(amended)];

    /// <summary>Before it is thrown away: what it was about to change stays as it is in force.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotDiscard(IReadOnlyList{AmendedRoadmap})"/>.</exception>
    public void Discard(IReadOnlyList<AmendedRoadmap> amended)
    {
        RefusedException.ThrowIfAny(WhyNotDiscard(amended));
        Keep(amended);
    }

    /// <summary>Why what it does to other orders cannot come about: they may have changed since it was written.</summary>
    /// <param name="targets">Of all its effects.</param>
    public IReadOnlyList<Refusal> WhyNotTakeEffect(IReadOnlyList<EffectTarget> targets) =>
        [.. effects.SelectMany(effect => WhyNot(effect.Kind, targets.Single(target => target.Order.Id == effect.TargetId)))];

    /// <summary>It was approved: what it repeals is no longer in force, with the orders that amended it, and its roadmaps are closed.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotTakeEffect"/>.</exception>
    public void TakeEffect(IReadOnlyList<EffectTarget> targets)
    {
        RefusedException.ThrowIfAny(WhyNotTakeEffect(targets));
        foreach (var target in effects.Where(effect => effect.Kind == OrderEffectKind.Repeals).Select(effect => targets.Single(target => target.Order.Id == effect.TargetId)))
        {
            foreach (var order in target.Amendments.Append(target.Order))
            {
                order.Stage = OrderStage.NoLongerInForce;
                order.Revision++;
            }

            foreach (var roadmap in target.Roadmaps)
            {
                roadmap.Close();
            }
        }
    }

    private List<Refusal> WhyNot(OrderEffectKind kind, EffectTarget target)
    {
        var refusals = new List<Refusal>(OrderStep.WhyNot(kind == OrderEffectKind.Amends ? OrderMove.Amend : OrderMove.Repeal, target.Order.Stage));
        if (target.Order.Id == Id)
        {
            refusals.Add(TargetIsAnother.Refuse());
        }

        if (target.Order.effects.Exists(effect => effect.Kind == OrderEffectKind.Amends))
        {
            refusals.Add(TargetStandsByItself.Refuse(target.Words));
        }

        if (target.UnfinishedBeside(Id) is { } other)
        {
            refusals.Add(TargetIsNotTaken.Refuse(target.Words, other.Header.Title, OrderWords.Of(target.KindIn(other))));
        }

        if (kind == OrderEffectKind.Repeals)
        {
            refusals.AddRange(target.Roadmaps.SelectMany(roadmap => roadmap.WhyNotClose()));
        }

        return refusals;
    }

    private static IReadOnlyList<Refusal> WhyNotKeep(IReadOnlyList<AmendedRoadmap> amended) =>
    [
        .. amended.Where(one => one.IsChanged).Select(one => RoadmapIsAsInForce.Refuse(one.Roadmap.Title, one.Roadmap.EditionNumber)),
        .. amended.SelectMany(one => one.Roadmap.WhyNotKeep()),
    ];

    private static void Keep(IReadOnlyList<AmendedRoadmap> amended)
    {
        foreach (var one in amended)
        {
            one.Roadmap.Keep();
        }
    }
}
