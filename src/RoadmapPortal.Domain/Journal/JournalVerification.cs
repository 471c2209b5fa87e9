namespace RoadmapPortal.Domain.Journal;

/// <summary>Follows a municipality's chain from its first entry to its last and says where it breaks first.</summary>
public sealed class JournalVerification
{
    /// <summary>The last entry that was read.</summary>
    public JournalMark Last { get; private set; } = JournalMark.Begin;

    /// <summary>None as long as everything is whole.</summary>
    public JournalFlaw? First { get; private set; }

    /// <summary>How many entries were read.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the next entry, in the order of the numbers.</summary>
    public void Read(JournalRecord record)
    {
        Count++;
        First ??= FlawOf(record);
        if (record.Number > Last.Number)
        {
            Last = new JournalMark(record.Number, record.Hash);
        }
    }

    /// <param name="head">What the journal remembers as its last entry; <see cref="JournalMark.Begin"/> if it remembers none.</param>
    public JournalFlaw? Finish(JournalMark head)
    {
        First ??= head.Number > Last.Number ? new JournalFlaw(JournalFlawKind.CutOff, Last.Number + 1)
            : head.Number < Last.Number ? new JournalFlaw(JournalFlawKind.Added, head.Number + 1)
            : head.Hash != Last.Hash ? new JournalFlaw(JournalFlawKind.Rewritten, head.Number)
            : null;
        return First;
    }

    private JournalFlaw? FlawOf(JournalRecord record) =>
        record.Number > Last.Number + 1 ? new JournalFlaw(JournalFlawKind.Missing, Last.Number + 1)
        : record.Number <= Last.Number ? new JournalFlaw(JournalFlawKind.OutOfPlace, record.Number)
        : record.ComputeHash() != record.Hash ? new JournalFlaw(JournalFlawKind.Changed, record.Number)

        // The first entry has none before it: if it follows something, it is itself another.
        : record.Previous != Last.Hash ? new JournalFlaw(JournalFlawKind.Rewritten, Math.Max(1, Last.Number))
        : null;
}
