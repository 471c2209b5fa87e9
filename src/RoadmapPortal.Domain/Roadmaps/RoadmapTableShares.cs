using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>How wide its columns are.</content>
public sealed partial class RoadmapTable
{
    public static readonly Rule ShareIsSensible = new(
        "table/share-is-sensible", "Ширину графы «{0}» укажите целым числом процентов от {1} до {2} или оставьте поле пустым: тогда графа подберёт её сама.");

    public static readonly Rule ShareHoldsItsWords = new(
        "table/share-holds-its-words", "Графе «{0}» мало {1} %: слову «{2}» нужно хотя бы {3} %.");

    public static readonly Rule SharesLeaveRoom = new(
        "table/shares-leave-room", "Заданные ширины вместе – {0} %, а помещается не больше {1} %: графам без заданной ширины нужно хотя бы по {2} %.");

    /// <summary>The widths that were given, in percent of the table's.</summary>
    public IReadOnlyDictionary<ColumnKind, int> Shares => columns.Where(column => column.Share is not null).ToDictionary(column => column.Kind, column => column.Share!.Value);

    /// <param name="seen">The widths that the writer saw.</param>
    /// <param name="wanted">In percent; a column that is not named finds its width itself.</param>
    public IReadOnlyList<Refusal> WhyNotShare(IReadOnlyDictionary<ColumnKind, int> seen, IReadOnlyDictionary<ColumnKind, int> wanted)
    {
        var refusals = new List<Refusal>();
        if (!AreSame(Shares, seen) && !AreSame(Shares, wanted))
        {
            refusals.Add(Wording.IsStillAsSeen.Refuse(Said(Shares)));
        }

        foreach (var column in Columns.Where(column => wanted.ContainsKey(column.Kind)))
        {
            var share = wanted[column.Kind];
            if (share is < ColumnShares.Least or > ColumnShares.Most)
            {
                refusals.Add(ShareIsSensible.Refuse(column.Heading, ColumnShares.Least, ColumnShares.Most));
            }
            else if (share != column.Share && LongestWord(column) is var word && ColumnShares.Needed(word) is var needed && needed > share)
            {
                refusals.Add(ShareHoldsItsWords.Refuse(column.Heading, share, word, needed));
            }
        }

        var sum = ShownColumns.Sum(column => wanted.GetValueOrDefault(column.Kind));
        var room = 100 - (ColumnShares.Least * ShownColumns.Count(column => !wanted.ContainsKey(column.Kind)));
        return refusals.Count == 0 && sum > room ? [SharesLeaveRoom.Refuse(sum, room, ColumnShares.Least)] : refusals;
    }

    /// <summary>Gives the columns their widths, all of them at once.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotShare"/>.</exception>
    public void Share(IReadOnlyDictionary<ColumnKind, int> seen, IReadOnlyDictionary<ColumnKind, int> wanted)
    {
        RefusedException.ThrowIfAny(WhyNotShare(seen, wanted));
        foreach (var column in columns)
        {
            column.TakeShare(wanted.TryGetValue(column.Kind, out var share) ? share : null);
        }
    }

    private string LongestWord(Column column) => activities.Where(row => row.RemovedAt is null).Select(row => row.Words(column.Kind)).Prepend(column.Heading)
        .SelectMany(Words).MaxBy(word => word.Length) ?? "";

    /// <summary>What stands between signs and blanks, where a line may break.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || !char.IsLetterOrDigit(text[at]))
            {
                yield return text[start..at];
                start = at + 1;
            }
        }
    }

    private string Said(IReadOnlyDictionary<ColumnKind, int> shares) =>
        shares.Count == 0 ? "все графы – сами" : string.Join(", ", Columns.Where(column => shares.ContainsKey(column.Kind)).Select(column => $"{column.Heading} – {shares[column.Kind]} %"));

    private static bool AreSame(IReadOnlyDictionary<ColumnKind, int> one, IReadOnlyDictionary<ColumnKind, int> other) =>
        one.Count == other.Count && one.All(share => other.TryGetValue(share.Key, out var same) && same == share.Value);
}
