namespace RoadmapPortal.Domain.Editions;

/// <summary>Follows a municipality's chain of editions from the first to the last and says where it breaks first.</summary>
public sealed class EditionVerification
{
    /// <summary>The end of what was read.</summary>
    public EditionMark Last { get; private set; } = EditionMark.Begin;

    public EditionFlaw? First { get; private set; }

    public int Count { get; private set; }

    /// <summary>Takes the next edition, in the order of the places.</summary>
    /// <param name="record">Its files' sums are computed from the bytes that are kept.</param>
    public void Read(EditionRecord record)
    {
        Count++;
        First ??= FlawOf(record);
        if (record.Place > Last.Place)
        {
            Last = new EditionMark(record.Place, record.Seal);
        }
    }

    /// <param name="head">What the database remembers as the end; <see cref="EditionMark.Begin"/> if it remembers none.</param>
    public EditionFlaw? Finish(EditionMark head)
    {
        First ??= head.Place > Last.Place ? new EditionFlaw(EditionFlawKind.Missing, Last.Place + 1, "")
            : head == Last ? null
            : new EditionFlaw(EditionFlawKind.Unknown, head.Place < Last.Place ? head.Place + 1 : head.Place, "");
        return First;
    }

    private EditionFlaw? FlawOf(EditionRecord record) =>
        record.Place != Last.Place + 1 ? new EditionFlaw(EditionFlawKind.Missing, Last.Place + 1, "")
        : record.ComputeSeal() != record.Seal ? new EditionFlaw(EditionFlawKind.Changed, record.Place, record.Title)
        : record.Previous != Last.Seal ? new EditionFlaw(EditionFlawKind.Unknown, Math.Max(1, Last.Place), "")
        : null;
}

/// <summary>Where a chain of editions is broken.</summary>
/// <param name="Place">The first edition that is not as it was approved.</param>
/// <param name="Title">Its title; blank if it is not there.</param>
public sealed record EditionFlaw(EditionFlawKind Kind, long Place, string Title);

public enum EditionFlawKind
{
    /// <summary>It is not there, though a later one or the database remembers it.</summary>
    Missing,

    /// <summary>Its words or its files do not give its seal.</summary>
    Changed,

    /// <summary>It was rewritten with its seal, or added past the portal: what came after it, or the database, remembers another.</summary>
    Unknown,
}
