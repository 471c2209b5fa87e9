using System.Globalization;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Journal;

public sealed class JournalEntryTests
{
    private static readonly MunicipalityId Town = new(Guid.Parse("01940000-0000-7000-8000-000000000001"));

    /// <summary>The form was written by hand with printf and hashed by sha256sum; see docs/decisions/0023-journal.md.</summary>
    [Fact]
    public void Hash_OfTwoEntries_IsWhatSha256sumGives()
    {
        var first = new JournalEntry(
            Town, JournalMark.Begin, DateTimeOffset.Parse("2026-09-01T11:30:00.1234567+03:00", CultureInfo.InvariantCulture),
            new JournalAuthor(
                new PersonId(Guid.Parse("01940000-0000-7000-8000-000000000002")), "Миронова Е.В.", "Методист, Наблюдатель", Origin.Of("10.1.2.3", "Mozilla/5.0 (тест) \"x\"")),
            new JournalNote(
                JournalDeed.RoadmapAccepted, new JournalSubject(JournalSubjectKind.Roadmap, Guid.Parse("01940000-0000-7000-8000-000000000003"), "Дорожная карта: СОШ № 5")));
        var second = new JournalEntry(
            Town, first.Mark, DateTimeOffset.Parse("2026-09-01T08:31:00Z", CultureInfo.InvariantCulture), new JournalAuthor(null, "Программа", "", Origin.Unknown),
            new JournalNote(JournalDeed.JournalExported, new JournalSubject(JournalSubjectKind.Municipality, null, "Сочи"), "Excel"));

        first.Mark.ShouldBe(new JournalMark(1, "a42e2bf776663f30e7350f8b0c3c403431e87e8e29d198b5dc24ee157576b4d6"));
        second.Mark.ShouldBe(new JournalMark(2, "cfa0785e5ead8d8e9b610d3c08a7339421609399181e614b4501bb456811a264"));
        second.PreviousHash.ShouldBe(first.Hash);
    }

    [Fact]
    public void Hash_WordsThatMoveBetweenFields_IsAnother()
    {
        Written("аб", "в").Hash.ShouldNotBe(Written("а", "бв").Hash);
        Written("а\n1:б", "").Hash.ShouldNotBe(Written("а", "б").Hash);
    }

    [Fact]
    public void Words_OfAHostileStranger_AreOneShortLine()
    {
        var origin = Origin.Of(new string('1', 1000), "злой\r\nагент\0\ud800" + string.Concat(Enumerable.Repeat("😀", 500)));
        origin.Address.Length.ShouldBe(45);
        origin.Agent.Length.ShouldBeLessThanOrEqualTo(200);
        origin.Agent.ShouldStartWith("злой  агент \ufffd😀");
        origin.Agent.ShouldEndWith("😀…");
        Written(new string('я', 10_000), new string('ю', 10_000)).Details.Length.ShouldBe(500);
    }

    [Fact]
    public void Words_EveryDeedAndSubject_HasItsOwn()
    {
        Enum.GetValues<JournalDeed>().Select(JournalWords.Of).ShouldBeUnique();
        Enum.GetValues<JournalSubjectKind>().Select(JournalWords.Of).ShouldBeUnique();
        Enum.GetNames<JournalDeed>().ShouldAllBe(name => name.Length <= 40);
    }

    private static JournalEntry Written(string label, string details) => new(
        Town, JournalMark.Begin, DateTimeOffset.UnixEpoch, new JournalAuthor(null, "", "", Origin.Unknown),
        new JournalNote(JournalDeed.SignedIn, new JournalSubject(JournalSubjectKind.Account, null, label), details));
}
