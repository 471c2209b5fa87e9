using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <summary>Something that is written in an order, by its name: it is changed as its writer saw it, or not at all.</summary>
/// <param name="Name">Of the text among all of the order: «title», «item-…-text».</param>
/// <param name="Now">What it says, as it is typed.</param>
/// <param name="Longest">In characters.</param>
public sealed record OrderText(string Name, string Now, int Longest, Action<string> Put)
{
    /// <summary>Why words of a fitting length are not taken: they mean nothing, or name a field that there is not.</summary>
    public Func<string, IReadOnlyList<Refusal>> WhyNotMean { get; init; } = OrderFields.WhyNotUse;

    /// <summary>Whether it is a text of the part: «item-…».</summary>
    public bool IsOf(string part) => Name.StartsWith(part + "-", StringComparison.Ordinal);

    internal IReadOnlyList<Refusal> WhyNotWrite(string seen, string words) => [.. Wording.WhyNotWrite(Now, seen, words, Longest), .. WhyNotMean(words)];
}
