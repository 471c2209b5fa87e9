using System.Collections.Frozen;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Checks;

/// <summary>What the checks weigh in a municipality: the usual severities but for those that it changed.</summary>
public sealed class CheckSeverities : IEquatable<CheckSeverities>
{
    public static readonly Rule IsNotTooHeavy = new(
        "check-severities/is-not-too-heavy", "Проверка «{0}» бывает только подсказкой или предупреждением: она может ошибаться.");

    /// <summary>Every check weighs what it usually weighs.</summary>
    public static readonly CheckSeverities Usual = new(FrozenDictionary<string, CheckSeverity>.Empty);

    private readonly FrozenDictionary<string, CheckSeverity> changed;

    private CheckSeverities(FrozenDictionary<string, CheckSeverity> changed) => this.changed = changed;

    /// <summary>By the check's id; only those that differ from the usual.</summary>
    public IReadOnlyDictionary<string, CheckSeverity> Changed => changed;

    /// <summary>Takes what differs from the usual; ids of checks that are no more say nothing.</summary>
    public static CheckSeverities Of(IEnumerable<KeyValuePair<string, CheckSeverity>> severities)
    {
        var asked = severities.ToDictionary(pair => pair.Key, pair => pair.Value);
        return new CheckSeverities(RoadmapChecks.All
            .Where(check => asked.TryGetValue(check.Id, out var severity) && severity != check.Usual)
            .ToFrozenDictionary(check => check.Id, check => asked[check.Id]));
    }

    public CheckSeverity this[RoadmapCheck check] => changed.GetValueOrDefault(check.Id, check.Usual);

    public IReadOnlyList<Refusal> WhyNot() =>
        [.. RoadmapChecks.All.Where(check => this[check] > check.Heaviest).Select(check => IsNotTooHeavy.Refuse(check.Name))];

    public bool Equals(CheckSeverities? other) =>
        other is not null && changed.Count == other.changed.Count
        && changed.All(pair => other.changed.TryGetValue(pair.Key, out var severity) && severity == pair.Value);

    public override bool Equals(object? obj) => Equals(obj as CheckSeverities);

    public override int GetHashCode() => changed.Count;
}
