namespace RoadmapPortal.Domain.Journal;

/// <summary>A place in a journal's chain: an entry's number and its hash. Whoever remembers one can prove later what stood before it.</summary>
public sealed record JournalMark(long Number, string Hash)
{
    /// <summary>Before the first entry.</summary>
    public static readonly JournalMark Begin = new(0, new string('0', 64));
}
