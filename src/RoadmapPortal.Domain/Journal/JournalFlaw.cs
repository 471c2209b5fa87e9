namespace RoadmapPortal.Domain.Journal;

/// <summary>Where a journal is broken, and how that shows.</summary>
/// <param name="Number">The first entry that is not as it was written.</param>
public sealed record JournalFlaw(JournalFlawKind Kind, long Number);

public enum JournalFlawKind
{
    /// <summary>The entry is not there, though later ones are.</summary>
    Missing,

    /// <summary>A second entry with this number, or one out of its place.</summary>
    OutOfPlace,

    /// <summary>The entry's words do not give its hash.</summary>
    Changed,

    /// <summary>The entry's words give its hash, but what came after it remembers another one.</summary>
    Rewritten,

    /// <summary>The journal remembers a last entry that is not there any more.</summary>
    CutOff,

    /// <summary>The entry stands behind what the journal remembers as its last.</summary>
    Added,

    /// <summary>The entry is not what a file says that was exported earlier.</summary>
    UnlikeFile,

    /// <summary>A file that was exported earlier has the entry; the journal has it no more.</summary>
    OnlyInFile,
}
