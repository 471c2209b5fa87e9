using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public sealed class ColumnSharesTests
{
    private static readonly Dictionary<ColumnKind, int> None = [];

    private readonly Sample sample = new();

    private RoadmapTable Table => sample.Table;

    [Fact]
    public void Of_NothingGiven_LeavesAllOpen() => ColumnShares.Of([null, null]).ShouldBe([null, null]);

    [Fact]
    public void Of_SomeGiven_AreWhatTheyAre() => ColumnShares.Of([null, 30, 25]).ShouldBe([null, 0.3, 0.25]);

    [Fact]
    public void Of_AllGiven_FillTheWhole() => ColumnShares.Of([20, 30]).ShouldBe([0.4, 0.6]);

    [Fact]
    public void Of_TooMuchGiven_LeavesRoomForTheOthers() => ColumnShares.Of([60, 60, null, null]).ShouldBe([0.46, 0.46, null, null]);

    [Theory]
    [InlineData("", 4)]
    [InlineData("№", 4)]
    [InlineData("собеседование", 11)]
    [InlineData("профессионального", 14)]
    [InlineData("достопримечательностями", 16)]
    [InlineData("достопримечательностямидостопримечательностями", 16)]
    public void Needed_GrowsWithTheWord_UpToWhatIsDividedAnyway(string word, int expected) => ColumnShares.Needed(word).ShouldBe(expected);

    [Fact]
    public void Share_GivesAllAtOnce_AndTakesBackWhatIsNotNamed()
    {
        Table.Share(None, Shares((ColumnKind.Title, 60), (ColumnKind.Responsible, 20)));
        Table.Columns.Select(column => column.Share).ShouldBe([null, 60, null, 20]);

        // The other way round at once: neither way would fit in two steps.
        Table.Share(Table.Shares, Shares((ColumnKind.Title, 20), (ColumnKind.Responsible, 60)));
        Table.Share(Table.Shares, Shares((ColumnKind.Responsible, 60)));
        Table.Columns.Select(column => column.Share).ShouldBe([null, null, null, 60]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(81)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Share_OutOfReason_IsRefused(int share)
    {
        WhyNot((ColumnKind.Title, share)).ShouldBe([RoadmapTable.ShareIsSensible.Refuse("Мероприятие", 4, 80)]);
        Should.Throw<RefusedException>(() => Table.Share(None, Shares((ColumnKind.Title, share))));
        Table.Shares.ShouldBeEmpty();
    }

    [Fact]
    public void Share_InWhichAWordHasNoRoom_IsRefusedWithTheWord_OfHeadingOrRow()
    {
        WhyNot((ColumnKind.Responsible, 10)).ShouldBe([RoadmapTable.ShareHoldsItsWords.Refuse("Ответственные", 10, "Ответственные", 11)]);
        var row = sample.Row("М1");
        row.Write(ColumnKind.Title, "М1", "Обсуждение: профессионального-стандарта", sample.Meaning);
        WhyNot((ColumnKind.Title, 13)).ShouldBe([RoadmapTable.ShareHoldsItsWords.Refuse("Мероприятие", 13, "профессионального", 14)]);
        WhyNot((ColumnKind.Title, 14)).ShouldBeEmpty();
        Table.Remove(row.Id, DateTimeOffset.UnixEpoch);
        WhyNot((ColumnKind.Title, 13)).ShouldBeEmpty();
    }

    [Fact]
    public void Shares_WithoutRoomForTheRest_AreRefused_HiddenColumnsAside()
    {
        WhyNot((ColumnKind.Title, 60), (ColumnKind.Responsible, 33)).ShouldBe([RoadmapTable.SharesLeaveRoom.Refuse(93, 92, 4)]);
        WhyNot((ColumnKind.Title, 60), (ColumnKind.Responsible, 32)).ShouldBeEmpty();
        Table.Hide(Table.Columns[0].Id);
        WhyNot((ColumnKind.Title, 60), (ColumnKind.Responsible, 33)).ShouldBeEmpty();
        WhyNot((ColumnKind.Title, 60), (ColumnKind.Responsible, 30), (ColumnKind.Codes, 11)).ShouldBe([RoadmapTable.SharesLeaveRoom.Refuse(101, 100, 4)]);
    }

    [Fact]
    public void Share_AfterAnother_IsRefusedWithTheirWidths()
    {
        Table.Share(None, Shares((ColumnKind.Title, 50)));
        var refusal = Table.WhyNotShare(None, Shares((ColumnKind.Title, 40))).ShouldHaveSingleItem();
        refusal.ShouldBe(Wording.IsStillAsSeen.Refuse("Мероприятие – 50 %"));
        Table.WhyNotShare(None, Shares((ColumnKind.Title, 50))).ShouldBeEmpty();
    }

    private static Dictionary<ColumnKind, int> Shares(params (ColumnKind Column, int Share)[] shares) => shares.ToDictionary(share => share.Column, share => share.Share);

    private IReadOnlyList<Refusal> WhyNot(params (ColumnKind Column, int Share)[] wanted) => Table.WhyNotShare(None, Shares(wanted));
}
