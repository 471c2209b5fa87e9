using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public sealed class RankTests
{
    [Fact]
    public void Between_AnyTwoNeighbours_LiesBetweenThem()
    {
        var random = new Random(20260101);
        var ranks = new List<Rank> { Rank.Between(null, null) };
        for (var turn = 0; turn < 3_000; turn++)
        {
            var at = random.Next(ranks.Count + 1);
            var before = at == 0 ? null : ranks[at - 1];
            var after = at == ranks.Count ? null : ranks[at];
            var rank = Rank.Between(before, after);
            Rank.Parse(rank.Value).ShouldBe(rank);
            ranks.Insert(at, rank);
        }

        ranks.Zip(ranks.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
    }

    [Fact]
    public void Between_AlwaysAtOneEnd_StaysShort()
    {
        var last = Rank.Between(null, null);
        var first = last;
        for (var turn = 0; turn < 500; turn++)
        {
            var next = Rank.Between(last, null);
            next.ShouldBeGreaterThan(last);
            last = next;
            var previous = Rank.Between(null, first);
            previous.ShouldBeLessThan(first);
            first = previous;
        }

        last.Value.Length.ShouldBeLessThan(200);
        first.Value.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void Between_NeighboursInTheWrongOrder_Throws()
    {
        var rank = Rank.Parse("5");
        Should.Throw<ArgumentException>(() => Rank.Between(rank, rank));
        Should.Throw<ArgumentException>(() => Rank.Between(Rank.Parse("6"), rank));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(80)]
    [InlineData(5_000)]
    public void Series_OfAnyLength_RisesAndLeavesRoom(int count)
    {
        var ranks = Rank.Series(count).ToList();
        ranks.Count.ShouldBe(count);
        ranks.Zip(ranks.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
        ranks.ShouldAllBe(rank => rank.Value.Length <= 4);
        Rank.Between(null, ranks[0]).ShouldBeLessThan(ranks[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("0")]
    [InlineData("A")]
    [InlineData("1 ")]
    public void Parse_NoFraction_Throws(string text) => Should.Throw<FormatException>(() => Rank.Parse(text));
}
