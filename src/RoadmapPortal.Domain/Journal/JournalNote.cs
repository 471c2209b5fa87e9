namespace RoadmapPortal.Domain.Journal;

/// <summary>What a deed tells of itself, before the journal says when, by whom and in which place of the chain.</summary>
/// <param name="Details">A few words that say what the subject's label does not; may be empty.</param>
public sealed record JournalNote(JournalDeed Deed, JournalSubject Subject, string Details = "");
