using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Comparison;

public sealed class TableReturnTests
{
    private const string Then = "1.О1 2.О2 | 1.М1 2.М2 3.М3 | 1.Ш1 |  | ";

    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly Sample sample = new();
    private readonly TableState then;

    public TableReturnTests() => then = TableState.Of(sample.Table);

    private TableReturn Back => new(sample.Table, then, sample.Meaning, Noon);

    [Fact]
    public void Row_ARemovedRow_ComesBackWithItsWordsToItsPlace()
    {
        var id = sample.Row("М2").Id;
        sample.Row("М2").Write(ColumnKind.Title, "М2", "Другое", sample.Meaning);
        sample.Table.Remove(id, Noon);
        Back.Row(id);
        sample.Print().ShouldBe(Then);
    }

    [Fact]
    public void Row_AMovedRow_GoesBackToItsPlace()
    {
        var rank = sample.Row("М1").Rank;
        sample.Table.Step(sample.Row("М1").Id, Side.Above);
        Back.Row(sample.Row("М1").Id);
        sample.Print().ShouldBe(Then);
        sample.Row("М1").Rank.ShouldBe(rank);
    }

    [Fact]
    public void Row_WhosePlaceIsTaken_GoesBehindWhoeverTookIt()
    {
        var rank = sample.Row("М1").Rank;
        sample.Table.Step(sample.Row("М1").Id, Side.Above);
        sample.Table.AddBeside(sample.Row("М2").Id, Side.Above)[0].Rank.ShouldBe(rank);
        Back.Row(sample.Row("М1").Id);
        sample.Print().ShouldBe("1.О1 2.О2 | 1. 2.М1 3.М2 4.М3 | 1.Ш1 |  | ");
    }

    [Fact]
    public void Row_ThatWasNotThere_IsTakenAway()
    {
        var added = sample.Table.AddBeside(sample.Row("М2").Id, Side.Above)[0];
        Back.Row(added.Id);
        sample.Print().ShouldBe(Then);
    }

    [Fact]
    public void Cell_OneOfTwo_LeavesTheOther_AndLinksWhatItMeans()
    {
        sample.Row("М1").Write(ColumnKind.Codes, "", "2.1", sample.Meaning);
        var past = TableState.Of(sample.Table);
        sample.Row("М1").Write(ColumnKind.Codes, "2.1", "", sample.Meaning);
        sample.Row("М1").Write(ColumnKind.Responsible, "", "Иванова А.А.", sample.Meaning);
        new TableReturn(sample.Table, past, sample.Meaning, Noon).Cell(sample.Row("М1").Id, ColumnKind.Codes);
        sample.Row("М1").Cells[ColumnKind.Codes].ShouldBe("2.1");
        sample.Row("М1").Cells[ColumnKind.Responsible].ShouldBe("Иванова А.А.");
        sample.Row("М1").Parameters.ShouldHaveSingleItem().ParameterId.ShouldBe(sample.First.Id);
    }

    [Fact]
    public void Cell_OfARemovedRow_IsRefused()
    {
        var id = sample.Row("М1").Id;
        sample.Table.Remove(id, Noon);
        Back.WhyNotCell(id).ShouldHaveSingleItem().Rule.ShouldBe(Activity.RowIsInPlace);
        Should.Throw<RefusedException>(() => Back.Cell(id, ColumnKind.Title));
    }

    [Fact]
    public void All_AfterAnything_IsAsItWas_AndNoTwoRowsEverMeet()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var one = new Sample();
            Shake(one, random, random.Next(15));
            var past = TableState.Of(one.Table);
            var printed = one.Print();
            Shake(one, random, random.Next(25));
            var stood = Places(one).ToHashSet();
            var kept = one.Table.Activities.ToDictionary(row => row.Id, row => (row.SectionId, row.Level, row.Rank));
            new TableReturn(one.Table, past, one.Meaning, Noon).All();
            one.Print().ShouldBe(printed, $"seed {seed}");
            Places(one).Distinct().Count().ShouldBe(one.Table.Activities.Count);
            one.Table.Activities.Where(row => kept[row.Id] != (row.SectionId, row.Level, row.Rank)).ShouldAllBe(row => !stood.Contains(new(row.SectionId, row.Level, row.Rank)));
        }
    }

    [Fact]
    public void All_OnTheSame_ChangesNothing()
    {
        var places = Places(sample).ToList();
        Back.All();
        Places(sample).ShouldBe(places);
    }

    [Fact]
    public void All_TwoThousandRowsTurnedAround_KeepsRanksShort()
    {
        var many = new Sample();
        var section = many.Table.AddSection("III", null, null);
        many.Table.Fill(section, Level.None, [.. Enumerable.Range(0, 2_000).Select(at => new ActivityWords("", Cells.From([new(ColumnKind.Title, $"{at}")])))], many.Meaning);
        var past = TableState.Of(many.Table);
        var printed = many.Print();
        var reversed = past with { };
        var turned = new TableState(past.Id, past.Frame, past.Columns, past.Sections, past.Rows.Select(row => row.Section == section.Id ? row with { Rank = Mirror(past, row) } : row));
        new TableReturn(many.Table, turned, many.Meaning, Noon).All();
        many.Print().ShouldNotBe(printed);
        many.Table.Activities.Max(row => row.Rank.Value.Length).ShouldBeLessThan(20);
        new TableReturn(many.Table, reversed, many.Meaning, Noon).All();
        many.Print().ShouldBe(printed);
    }

    [Fact]
    public void Return_OfARowWhoseSectionIsNoMore_IsRefusedByName()
    {
        var past = TableState.Of(sample.Table);
        var gone = new SectionId(Guid.CreateVersion7());
        var lost = new TableState(
            past.Id, past.Frame, past.Columns, [.. past.Sections, new SectionState(gone, "IV", null, null)],
            past.Rows.Select(row => row.Id == sample.Row("М1").Id ? row with { Section = gone, Level = Level.None } : row));
        var back = new TableReturn(sample.Table, lost, sample.Meaning, Noon);
        back.WhyNotRow(sample.Row("М1").Id).ShouldHaveSingleItem().Rule.ShouldBe(TableReturn.RowHasItsSection);
        back.WhyNotAll().ShouldHaveSingleItem().Words.ShouldContain("«М1»");
        Should.Throw<RefusedException>(back.All);
        sample.Print().ShouldBe(Then);
    }

    private static Rank Mirror(TableState table, RowState row)
    {
        var run = table.Runs.Single(run => run.Section.Id == row.Section && run.Level == row.Level).Rows;
        return run[^(int.Parse(row.Cells[ColumnKind.Title], System.Globalization.CultureInfo.InvariantCulture) + 1)].Rank;
    }

    private static IEnumerable<(SectionId, Level, Rank)> Places(Sample one) => one.Table.Activities.Select(row => (row.SectionId, row.Level, row.Rank));

    private static void Shake(Sample one, Random random, int times)
    {
        for (; times > 0; times--)
        {
            var row = one.Table.Activities[random.Next(one.Table.Activities.Count)];
            switch (random.Next(5))
            {
                case 0:
                    one.Table.AddBeside(row.Id, random.Next(2) == 0 ? Side.Above : Side.Below);
                    break;
                case 1:
                    one.Table.Remove(row.Id, Noon);
                    break;
                case 2:
                    one.Table.Restore(row.Id);
                    break;
                case 3 when row.RemovedAt is null:
                    row.Write(ColumnKind.Title, row.Cells[ColumnKind.Title], $"Р{random.Next(100)}", one.Meaning);
                    break;
                default:
                    var side = random.Next(2) == 0 ? Side.Above : Side.Below;
                    if (one.Table.WhyNotStep(row.Id, side).Count == 0)
                    {
                        one.Table.Step(row.Id, side);
                    }

                    break;
            }
        }
    }
}
