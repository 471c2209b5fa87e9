using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// How a paper is approved when no order carries it as an annex: by an official's signature («УТВЕРЖДАЮ») or by the approver's own
/// order («УТВЕРЖДЕНА приказом …»). The stamp is made from it.
/// </summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Authority">The official's position («Директор МКУ ЦРО»), or whose order it is, in the genitive («директора МБОУ «СОШ № 12»»).</param>
/// <param name="Name">Initials and surname of the official; none for an order.</param>
/// <param name="Date">Of the signature or the order; none while it is not signed.</param>
/// <param name="Number">Of the order; none while it is not registered.</param>
/// <param name="Ground">A line below an official's stamp: «Приказ МКУ ЦРО от 28.08.2023 № 43».</param>
public sealed record Approval(ApprovalKind Kind, string Authority, string? Name, DateOnly? Date, string? Number, string? Ground)
{
    public static Approval ByOfficial(string position, string name, DateOnly? date, string? ground = null) =>
        new(ApprovalKind.Official, position, name, date, null, ground);

    public static Approval ByOrder(string whose, DateOnly? date, string? number) => new(ApprovalKind.Order, whose, null, date, number, null);

    /// <summary>The lines of the stamp on a paper of this title (ГОСТ Р 7.0.97-2025, «гриф утверждения»).</summary>
    public IReadOnlyList<string> StampOn(string title) => Kind switch
    {
        ApprovalKind.Official => [.. OfficialLines()],
        ApprovalKind.Order => [ApprovalWord.For(title), $"приказом {Authority}", PrintedDay.WithNumber(Date, Number)],
    };

    private IEnumerable<string> OfficialLines()
    {
        yield return "УТВЕРЖДАЮ";
        yield return Authority;
        yield return $"__________ {Name}";
        if (Ground is null || Date is not null)
        {
            yield return PrintedDay.Of(Date);
        }

        if (Ground is not null)
        {
            yield return Ground;
        }
    }
}

/// <summary>Stored by name.</summary>
public enum ApprovalKind
{
    Official,
    Order,
}
