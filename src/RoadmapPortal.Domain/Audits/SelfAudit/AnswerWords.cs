using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>An answer with what shows it, as a school writes it. Half of an answer is one too: it is kept, not submitted.</summary>
/// <param name="Value">None if nothing is chosen yet.</param>
/// <param name="Reply">To the reviewer's remark.</param>
public sealed record AnswerWords(AnswerValue? Value, string? Text = null, decimal? Amount = null, string? Unit = null, string? Link = null, string? Reply = null)
{
    public const int LongestText = 2_000;
    public const int LongestUnit = 40;
    public const int LongestLink = 1_000;
    public const decimal LargestAmount = 999_999_999;

    /// <summary>Digits after the comma that are kept.</summary>
    public const int FinestAmount = 4;

    public static readonly AnswerWords None = new((AnswerValue?)null);

    public static readonly Rule AmountIsReasonable = new("answer/amount-is-reasonable", "Число {0} не подходит: не больше {1:N0} и не больше {2} знаков после запятой.");

    public static readonly Rule LinkIsAWebAddress = new("answer/link-is-a-web-address", "«{0}» – не адрес страницы. Он начинается с http:// или https:// и не содержит пробелов.");

    /// <summary>Without signs that no text has, blanks around, and texts of nothing.</summary>
    public AnswerWords Clean() => this with { Text = OrNone(Text), Unit = OrNone(Unit), Link = OrNone(Link), Reply = OrNone(Reply) };

    public IReadOnlyList<Refusal> WhyNot()
    {
        var refusals = new List<Refusal>();
        foreach (var (words, longest) in ((string?, int)[])[(Text, LongestText), (Unit, LongestUnit), (Link, LongestLink), (Reply, LongestText)])
        {
            if (words?.Length > longest)
            {
                refusals.Add(Wording.Fits.Refuse(words.Length, longest));
            }
        }

        if (Amount is { } amount && (Math.Abs(amount) > LargestAmount || decimal.Round(amount, FinestAmount) != amount))
        {
            refusals.Add(AmountIsReasonable.Refuse(amount, LargestAmount, FinestAmount));
        }

        if (Link is { Length: <= LongestLink } && !IsWebAddress(Link))
        {
            refusals.Add(LinkIsAWebAddress.Refuse(Link));
        }

        return refusals;
    }

    internal static bool IsWebAddress(string link) =>
        !link.Any(char.IsWhiteSpace)
        && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0 && address.UserInfo.Length == 0;

    private static string? OrNone(string? words) => words is null ? null : Wording.OrNone(words)?.Trim();
}
