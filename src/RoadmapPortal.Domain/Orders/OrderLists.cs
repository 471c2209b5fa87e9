using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <content>Its grounds and annexes: added, moved, removed.</content>
public sealed partial class Order
{
    public const int MostGrounds = 20, MostAnnexes = 20;

    public static readonly Rule ListIsNotTooLong = new("order/list-is-not-too-long", "Здесь уже {0}, больше не помещается.");

    public static readonly Rule ChangesGoWithTheirEffect = new(
        "order/changes-go-with-their-effect", "Таблица изменений уходит вместе с тем, что приказ меняет: уберите приказ из списка «Что меняет этот приказ».");

    public static readonly Rule AnnexIsThereOnce = new("order/annex-is-there-once", "Такое приложение в приказе уже есть.");

    public IReadOnlyList<Refusal> WhyNotStartGround() => [.. WhyNotEdit(), .. WhyNotGrow(grounds.Count, MostGrounds)];

    /// <summary>An empty ground at the end.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotStartGround"/>.</exception>
    public LegalGround StartGround()
    {
        RefusedException.ThrowIfAny(WhyNotStartGround());
        var ground = new LegalGround(Tenant, Id, grounds.Count);
        grounds.Add(ground);
        Revision++;
        return ground;
    }

    public IReadOnlyList<Refusal> WhyNotMove(LegalGroundId id, Side side) => [.. WhyNotEdit(), .. WhyNotStep(Grounds, ground => ground.Id == id, side)];

    /// <exception cref="RefusedException">See <see cref="WhyNotMove(LegalGroundId, Side)"/>.</exception>
    public void Move(LegalGroundId id, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotMove(id, side));
        var at = grounds.Find(ground => ground.Id == id)!;
        var to = grounds.Find(ground => ground.Position == at.Position + (side == Side.Above ? -1 : 1))!;
        (at.Position, to.Position) = (to.Position, at.Position);
        Revision++;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotEdit"/>.</exception>
    public void Remove(LegalGroundId id)
    {
        RefusedException.ThrowIfAny(WhyNotEdit());
        grounds.RemoveAll(ground => ground.Id == id);
        foreach (var (ground, at) in Grounds.Select((ground, at) => (ground, at)))
        {
            ground.Position = at;
        }

        Revision++;
    }

    /// <param name="table">Which table; of a table only.</param>
    public IReadOnlyList<Refusal> WhyNotAnnex(AnnexKind kind, RoadmapId roadmap, RoadmapTableId? table) =>
    [
        .. WhyNotEdit(),
        .. WhyNotGrow(annexes.Count, MostAnnexes),
        .. annexes.Any(annex => annex.Kind == kind && annex.RoadmapId == roadmap && annex.TableId == table) ? [AnnexIsThereOnce.Refuse()] : (Refusal[])[],
    ];

    /// <summary>An annex at the end. Whether another order approves the roadmap already, whoever knows the others has asked.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAnnex"/>.</exception>
    public Annex Annex(AnnexKind kind, RoadmapId roadmap, RoadmapTableId? table)
    {
        RefusedException.ThrowIfAny(WhyNotAnnex(kind, roadmap, table));
        var annex = new Annex(Tenant, AnnexId.New(), Id, kind, roadmap, table, annexes.Count, null, []);
        annexes.Add(annex);
        Revision++;
        return annex;
    }

    public IReadOnlyList<Refusal> WhyNotMove(AnnexId id, Side side) => [.. WhyNotEdit(), .. WhyNotStep(Annexes, annex => annex.Id == id, side)];

    /// <exception cref="RefusedException">See <see cref="WhyNotMove(AnnexId, Side)"/>.</exception>
    public void Move(AnnexId id, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotMove(id, side));
        var at = annexes.Find(annex => annex.Id == id)!;
        var to = annexes.Find(annex => annex.Position == at.Position + (side == Side.Above ? -1 : 1))!;
        (at.Position, to.Position) = (to.Position, at.Position);
        Revision++;
    }

    public IReadOnlyList<Refusal> WhyNotRemove(AnnexId id) =>
        [.. WhyNotEdit(), .. annexes.Exists(annex => annex.Id == id && annex.Kind == AnnexKind.Changes) ? [ChangesGoWithTheirEffect.Refuse()] : (Refusal[])[]];

    /// <exception cref="RefusedException">See <see cref="WhyNotRemove(AnnexId)"/>.</exception>
    public void Remove(AnnexId id)
    {
        RefusedException.ThrowIfAny(WhyNotRemove(id));
        annexes.RemoveAll(annex => annex.Id == id);
        foreach (var (annex, at) in Annexes.Select((annex, at) => (annex, at)))
        {
            annex.Position = at;
        }

        Revision++;
    }

    private static IReadOnlyList<Refusal> WhyNotGrow(int count, int most) => count < most ? [] : [ListIsNotTooLong.Refuse(count)];

    private static IReadOnlyList<Refusal> WhyNotStep<T>(IReadOnlyList<T> list, Func<T, bool> isIt, Side side)
    {
        var at = list.TakeWhile(one => !isIt(one)).Count();
        return side == Side.Above ? at > 0 ? [] : [ItemHasRoomToMove.Refuse()] : at < list.Count - 1 ? [] : [ItemHasRoomToMove.Refuse()];
    }
}
