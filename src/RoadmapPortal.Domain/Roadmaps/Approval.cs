using System.Text.Json.Serialization;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// How a paper is approved when no order carries it as an annex: by an official's signature («УТВЕРЖДАЮ») or by the approver's own
/// order («УТВЕРЖДЕНА приказом …»). The stamp is made from it.
/// </summary>
public sealed record Approval
{
    /// <summary>Also how it is read back from where it is kept, so that nothing kept may be less than what a factory allows.</summary>
    [JsonConstructor]
    private Approval(ApprovalKind kind, string authority, string? name, DateOnly? date, string? number, string? ground)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authority);
        if (kind == ApprovalKind.Official)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
        }

        (Kind, Authority, Name, Date, Number, Ground) = (kind, authority, name, date, number, ground);
    }

    /// <summary>Which of the two.</summary>
    public ApprovalKind Kind { get; }

    /// <summary>The official's position («Директор МКУ ЦРО»), or whose order it is, in the genitive («директора МБОУ «СОШ № 12»»).</summary>
    public string Authority { get; }

    /// <summary>Initials and surname of the official; none for an order.</summary>
    public string? Name { get; }

    /// <summary>Of the signature or the order; none while it is not signed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Of the order; none while it is not registered.</summary>
    public string? Number { get; init; }

    /// <summary>A line below an official's stamp: «Приказ МКУ ЦРО от 28.08.2023 № 43».</summary>
    public string? Ground { get; init; }

    /// <exception cref="ArgumentException">The position or the name is blank.</exception>
    public static Approval ByOfficial(string position, string name, DateOnly? date, string? ground = null) =>
        new(ApprovalKind.Official, position, name, date, null, ground);

    /// <exception cref="ArgumentException">It is not said whose order it is.</exception>
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
