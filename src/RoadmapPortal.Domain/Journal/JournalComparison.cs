namespace RoadmapPortal.Domain.Journal;

/// <summary>Compares a journal with what was exported of it earlier: nobody can rewrite a chain so that it still gives the hashes of a file they do not have.</summary>
/// <param name="exported">Places of the chain that the file has.</param>
public sealed class JournalComparison(IEnumerable<JournalMark> exported)
{
    private readonly SortedDictionary<long, string> waiting = Places(exported);
    private JournalFlaw? first;

    /// <summary>Takes the journal's next entry, in the order of the numbers.</summary>
    public void Read(JournalRecord record)
    {
        if (waiting.Remove(record.Number, out var hash) && hash != record.ComputeHash())
        {
            first ??= new JournalFlaw(JournalFlawKind.UnlikeFile, record.Number);
        }
    }

    public JournalFlaw? Finish()
    {
        var gone = waiting.Count == 0 ? null : new JournalFlaw(JournalFlawKind.OnlyInFile, waiting.First().Key);
        return first is null || gone?.Number < first.Number ? gone : first;
    }

    private static SortedDictionary<long, string> Places(IEnumerable<JournalMark> marks)
    {
        var places = new SortedDictionary<long, string>();
        foreach (var mark in marks)
        {
            places[mark.Number] = mark.Hash;
        }

        return places;
    }
}
