using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Access;

/// <summary>What an action gives back: a value if it was done, otherwise all reasons why not.</summary>
/// <param name="Value">After a refusal, what the caller may need to decide anew, or nothing.</param>
public sealed record Outcome<T>(T? Value, IReadOnlyList<Refusal> Refusals)
    where T : class
{
    public bool IsDone => Refusals.Count == 0;
}

public static class Outcome
{
    public static Outcome<T> Done<T>(T value)
        where T : class => new(value, []);

    public static Outcome<T> Refused<T>(params IReadOnlyList<Refusal> refusals)
        where T : class => new(null, refusals);
}
