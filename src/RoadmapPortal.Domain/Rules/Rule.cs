using System.Globalization;

namespace RoadmapPortal.Domain.Rules;

/// <summary>A rule of the office: an id that code, message and test share, and Russian words for whoever is refused.</summary>
/// <param name="Id">A sentence that is true when the rule is kept: <c>roadmap/only-a-draft-is-edited</c>.</param>
/// <param name="Words">Format text; <c>{0}</c> … take what the refusal is about.</param>
public sealed record Rule(string Id, string Words)
{
    public Refusal Refuse(params object[] about) =>
        new(this, string.Format(CultureInfo.GetCultureInfo("ru-RU"), Words, about));
}

/// <summary>Why a deed is not done, for the person who wanted it.</summary>
public sealed record Refusal(Rule Rule, string Words);

/// <summary>Thrown by a deed that nobody asked about first: a defect of the caller, since refusals are asked for with <c>WhyNot…</c>.</summary>
public sealed class RefusedException(IReadOnlyList<Refusal> refusals)
    : InvalidOperationException(string.Join(" ", refusals.Select(refusal => refusal.Words)))
{
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    public static void ThrowIfAny(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0)
        {
            throw new RefusedException(refusals);
        }
    }
}
