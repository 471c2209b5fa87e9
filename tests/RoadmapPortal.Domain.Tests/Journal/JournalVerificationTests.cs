using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Journal;

/// <summary>A journal of ten entries, spoiled in every way that somebody with the database in hand may think of.</summary>
public sealed class JournalVerificationTests
{
    private static readonly MunicipalityId Town = MunicipalityId.New();
    private static readonly List<JournalRecord> Whole = [.. Chain(10)];

    [Fact]
    public void Whole_IsWhole()
    {
        Verify(Whole).ShouldBeNull();
        Verify([]).ShouldBeNull();
        Compare(Whole, Whole).ShouldBeNull();
        Compare(Whole, Whole.Take(4)).ShouldBeNull("entries after the export are as they should be");
    }

    [Fact]
    public void AnyFieldChanged_IsFoundAtTheEntry()
    {
        var four = Whole[3];
        JournalRecord[] changed =
        [
            four with { Municipality = Guid.Empty.ToString() }, four with { At = "2020-01-01T00:00:00.000000Z" }, four with { PersonId = Guid.Empty.ToString() },
            four with { Person = "Другой" }, four with { Roles = "Руководитель" }, four with { Address = "10.0.0.1" }, four with { Agent = "" }, four with { Deed = "SignedOut" },
            four with { SubjectKind = "School" }, four with { SubjectId = Guid.Empty.ToString() }, four with { Subject = "Другая" }, four with { Details = "мелочь" },
            four with { Previous = Whole[1].Hash }, four with { Hash = Whole[1].Hash },
        ];
        changed.ShouldAllBe(record => Verify(With(3, record)) == new JournalFlaw(JournalFlawKind.Changed, 4));
    }

    [Fact]
    public void Removed_IsMissing()
    {
        Verify(Whole.Where(record => record.Number != 5)).ShouldBe(new JournalFlaw(JournalFlawKind.Missing, 5));
        Verify(Whole.Skip(1)).ShouldBe(new JournalFlaw(JournalFlawKind.Missing, 1));
    }

    [Fact]
    public void RemovedAndNumberedAnew_IsFoundAtTheNextOne() =>
        Verify(Whole.Where(record => record.Number != 5).Select(record => record.Number > 5 ? record with { Number = record.Number - 1 } : record))
            .ShouldBe(new JournalFlaw(JournalFlawKind.Changed, 5));

    [Fact]
    public void Inserted_IsOutOfPlace() => Verify([.. Whole.Take(5), Whole[4], .. Whole.Skip(5)]).ShouldBe(new JournalFlaw(JournalFlawKind.OutOfPlace, 5));

    [Fact]
    public void Swapped_IsFoundAtTheFirst() => Verify([.. Whole.Take(4), Whole[5] with { Number = 5 }, Whole[4] with { Number = 6 }, .. Whole.Skip(6)])
        .ShouldBe(new JournalFlaw(JournalFlawKind.Changed, 5));

    [Fact]
    public void Rewritten_WithItsHash_IsBetrayedByTheNext()
    {
        Verify(With(3, Rehashed(Whole[3] with { Person = "Другой" }))).ShouldBe(new JournalFlaw(JournalFlawKind.Rewritten, 4));
        Verify(With(9, Rehashed(Whole[9] with { Person = "Другой" }))).ShouldBe(new JournalFlaw(JournalFlawKind.Rewritten, 10));
        Verify(With(0, Rehashed(Whole[0] with { Previous = Whole[4].Hash }))).ShouldBe(new JournalFlaw(JournalFlawKind.Rewritten, 1));
    }

    [Fact]
    public void CutTail_IsBetrayedByTheHead()
    {
        Verify(Whole.Take(7)).ShouldBe(new JournalFlaw(JournalFlawKind.CutOff, 8));
        Verify([], Whole[^1]).ShouldBe(new JournalFlaw(JournalFlawKind.CutOff, 1));
        Verify(Whole, Whole[7]).ShouldBe(new JournalFlaw(JournalFlawKind.Added, 9));
    }

    [Fact]
    public void RebuiltWhole_IsBetrayedByAFileAlone()
    {
        List<JournalRecord> rebuilt = [];
        foreach (var record in Whole)
        {
            var changed = record.Number == 6 ? record with { Person = "Другой" } : record;
            rebuilt.Add(Rehashed(changed with { Previous = rebuilt.Count == 0 ? JournalMark.Begin.Hash : rebuilt[^1].Hash }));
        }

        Verify(rebuilt, rebuilt[^1]).ShouldBeNull("whoever owns the database can do this, and the chain alone does not show it");
        Compare(rebuilt, Whole).ShouldBe(new JournalFlaw(JournalFlawKind.UnlikeFile, 6));
        Compare(rebuilt, [Whole[^1]]).ShouldBe(new JournalFlaw(JournalFlawKind.UnlikeFile, 10), "the last place alone is enough");
        Compare(Whole.Take(4), Whole).ShouldBe(new JournalFlaw(JournalFlawKind.OnlyInFile, 5));
    }

    private static JournalFlaw? Verify(IEnumerable<JournalRecord> records, JournalRecord? head = null)
    {
        var verification = new JournalVerification();
        var list = records.ToList();
        list.ForEach(verification.Read);
        var remembered = head ?? (list.Count == 0 ? null : Whole[^1]);
        return verification.Finish(remembered is null ? JournalMark.Begin : new JournalMark(remembered.Number, remembered.Hash));
    }

    private static JournalFlaw? Compare(IEnumerable<JournalRecord> journal, IEnumerable<JournalRecord> file)
    {
        var comparison = new JournalComparison(file.Select(record => new JournalMark(record.Number, record.Hash)));
        journal.ToList().ForEach(comparison.Read);
        return comparison.Finish();
    }

    private static List<JournalRecord> With(int at, JournalRecord record) => [.. Whole.Take(at), record, .. Whole.Skip(at + 1)];

    private static JournalRecord Rehashed(JournalRecord record) => record with { Hash = record.ComputeHash() };

    private static IEnumerable<JournalRecord> Chain(int count)
    {
        var last = JournalMark.Begin;
        for (var number = 1; number <= count; number++)
        {
            var entry = new JournalEntry(
                Town, last, DateTimeOffset.UnixEpoch.AddMinutes(number), new JournalAuthor(null, $"Человек {number}", "Методист", Origin.Of("10.1.2.3", "Firefox")),
                new JournalNote(JournalDeed.SignedIn, new JournalSubject(JournalSubjectKind.Account, Guid.NewGuid(), "Человек")));
            last = entry.Mark;
            yield return JournalRecord.Of(entry);
        }
    }
}
