using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public sealed class ActivityTests
{
    private readonly Sample sample = new();

    [Fact]
    public void Write_Codes_LinksTheParametersTheyMean()
    {
        var row = sample.Row("М1");
        row.Write(ColumnKind.Codes, "", "2.1.,2.2, 7.7", sample.Meaning);
        row.Cells[ColumnKind.Codes].ShouldBe("2.1.,2.2, 7.7");
        row.Parameters.Select(link => link.ParameterId).ShouldBe([sample.First.Id, sample.Second.Id]);
        var kept = row.Parameters[1];
        row.Write(ColumnKind.Codes, "2.1.,2.2, 7.7", "2.2", sample.Meaning);
        row.Parameters.ShouldHaveSingleItem().ShouldBeSameAs(kept);
    }

    [Fact]
    public void Write_AllParameters_LinksTheAuditedOnes()
    {
        var row = sample.Row("М1");
        row.Write(ColumnKind.Codes, "", "все выявленные параметры", sample.Meaning);
        row.Parameters.ShouldHaveSingleItem().ParameterId.ShouldBe(sample.Second.Id);
    }

    [Fact]
    public void Write_Responsible_LinksTheDirectorysEntry()
    {
        var row = sample.Row("М1");
        row.Write(ColumnKind.Responsible, "", "Иванова А.А., руководители ОО", sample.Meaning);
        row.Responsible.ShouldHaveSingleItem().ResponsibleId.ShouldBe(sample.Person.Id);
    }

    [Fact]
    public void Write_AnyColumn_LinksExactlyWhereMeaningConcernsIt()
    {
        foreach (var column in Enum.GetValues<ColumnKind>())
        {
            var row = new Sample().Row("М1");
            row.Write(column, row.Words(column), "2.1, Иванова А.А.", sample.Meaning);
            (row.Parameters.Count + row.Responsible.Count > 0).ShouldBe(RowMeaning.Concerns(column), column.ToString());
        }
    }

    [Fact]
    public void Write_CellThatChangedMeanwhile_IsRefusedWithWhatStandsThere()
    {
        var row = sample.Row("М1");
        row.Write(ColumnKind.Title, "М1", "Чужой текст", sample.Meaning);
        var refusal = row.WhyNotWrite(ColumnKind.Title, "М1", "Мой текст").ShouldHaveSingleItem();
        refusal.Rule.ShouldBe(Activity.CellIsStillAsSeen);
        refusal.Words.ShouldContain("«Чужой текст»");
        Should.Throw<RefusedException>(() => row.Write(ColumnKind.Title, "М1", "Мой текст", sample.Meaning));
        row.Cells[ColumnKind.Title].ShouldBe("Чужой текст");
    }

    [Fact]
    public void Write_TooLongIntoARemovedRow_NamesAllRefusals()
    {
        var row = sample.Row("М2");
        sample.Table.Remove(row.Id, DateTimeOffset.UnixEpoch);
        row.WhyNotWrite(ColumnKind.Title, "М2", new string('а', Cells.LongestText + 1)).Select(refusal => refusal.Rule)
            .ShouldBe([Activity.RowIsInPlace, Activity.CellFits]);
        row.WhyNotWrite(ColumnKind.Title, "М2", new string('а', Cells.LongestText)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("а\r\nб\rв", "а\nб\nв")]
    [InlineData("а\0б\u0007в", "абв")]
    [InlineData("а\tб", "а б")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("<b>«№ 5»</b>  ", "<b>«№ 5»</b>  ")]
    public void Write_AwkwardCharacters_KeepsWhatCanBeKept(string typed, string kept)
    {
        var row = sample.Row("М3");
        row.Write(ColumnKind.Title, "М3", typed, sample.Meaning);
        row.Cells[ColumnKind.Title].ShouldBe(kept);
    }

    [Fact]
    public void Write_HalfASurrogatePair_DropsIt() => Cells.Clean("а" + '\ud83d' + "б").ShouldBe("аб");

    [Fact]
    public void Cells_WithTheSameWords_AreEqual()
    {
        var one = Cells.From([new(ColumnKind.Title, "а"), new(ColumnKind.Form, "б")]);
        one.ShouldBe(Cells.Empty.With(ColumnKind.Form, "б").With(ColumnKind.Title, "а"));
        one.GetHashCode().ShouldBe(Cells.Empty.With(ColumnKind.Form, "б").With(ColumnKind.Title, "а").GetHashCode());
        one.ShouldNotBe(one.With(ColumnKind.Title, ""));
    }
}
