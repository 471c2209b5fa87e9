using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Pasting;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Audits.Pasting;

/// <summary>The audit tables as they stand in the documents, page breaks and all; what is expected was counted in the documents by hand.</summary>
public sealed class PastedTableTests
{
    [Fact]
    public void Sochi_TwoHeadingRowsAndTwoPageBreaks_AreSixteenLines()
    {
        var table = Read("sochi");
        table.Lines.Count.ShouldBe(16);
        table.LeftOut.ShouldBeEmpty();
        table.Lines.Select(line => line.Code).ShouldBe(["1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "3.1", "4.1", "4.2", "5.1", "5.2", "6.1", "7.1", "7.2", "8.1", "8.2"]);
        table.Lines.Select(line => line.Factor).Distinct().Count().ShouldBe(8);
        table.Lines[1].Factor.ShouldBe("Уровень оснащения школы");
        table.Lines[1].FactorNumber.ShouldBe("1.");

        // The list and the name that a page break parted.
        table.Lines[3].Schools.ShouldEndWith("96, 97, 99, 100, В(С)ОШ № 1, НОШ № 80");
        table.Lines[12].Parameter.ShouldEndWith("необъективных результатов по итогам мониторинга ФИОКО");
        table.Columns.ShouldBe(
        [
            new(AuditColumnKind.Number, "№", null),
            new(AuditColumnKind.Factor, "Наименование фактора", "Фактор негативного влияния (риска)"),
            new(AuditColumnKind.Parameter, "Параметры", "Фактор негативного влияния (риска)"),
            new(AuditColumnKind.Code, "Код параметра", "Фактор негативного влияния (риска)"),
            new(AuditColumnKind.Schools, "Перечень школ, в работе которых проявляются негативные факторы", null),
        ]);
    }

    [Fact]
    public void Novorossiysk_IsElevenLinesInFourFactors()
    {
        var table = Read("novorossiysk");
        table.Lines.Count.ShouldBe(11);
        table.LeftOut.ShouldBeEmpty();
        table.Lines.Select(line => line.Factor).Distinct().Count().ShouldBe(4);
        table.Lines[0].ShouldBe(new PastedLine(3, "1", "Кадровые ресурсы школы", "Дефицит педагогических сотрудников", "1.1.", "Сош №№ 2,6,10,12,14,21"));
        table.NamesSchools.ShouldBeTrue();
    }

    [Fact]
    public void School12_HasNoColumnOfSchools()
    {
        var table = Read("shkola-12");
        table.NamesSchools.ShouldBeFalse();
        table.Lines.Select(line => line.Code).ShouldBe(["2.2", "4.1", "5.5", "7.4", "8.2", "9.3", "9.5"]);
        table.Lines[6].Factor.ShouldStartWith("Неудовлетворительное качество взаимодействия с родителями");
        table.Columns![^1].ShouldBe(new AuditColumn(AuditColumnKind.Code, "Код параметра", null));
    }

    [Fact]
    public void OtherTables_AreRefused()
    {
        PastedTable.WhyNotRead(Rows("stepnovsky")).ShouldHaveSingleItem().Rule.ShouldBe(PastedTable.NamesParameters);
        PastedTable.WhyNotRead([["", " "], []]).ShouldHaveSingleItem().Rule.ShouldBe(PastedTable.HasRows);
        PastedTable.WhyNotRead([]).ShouldHaveSingleItem().Rule.ShouldBe(PastedTable.HasRows);
        PastedTable.WhyNotRead([.. Enumerable.Repeat<IReadOnlyList<string>>(["1.1"], PastedTable.MostRows + 1)]).ShouldHaveSingleItem().Rule.ShouldBe(PastedTable.IsOfUsualSize);
        Should.Throw<RefusedException>(() => PastedTable.Read(Rows("stepnovsky")));
    }

    [Fact]
    public void WithoutHeadings_CodesTellTheColumns()
    {
        var table = PastedTable.Read([.. Rows("sochi").Skip(2)]);
        table.Lines.Count.ShouldBe(16);
        table.Columns.ShouldBeNull();
        table.Lines[0].Factor.ShouldBe("Уровень оснащения школы");
        table.Lines[0].Schools.ShouldStartWith("1, 2, 3");
    }

    [Fact]
    public void HeadingsRepeatedAfterAPageBreak_AreNoLines()
    {
        var rows = Rows("novorossiysk");
        var table = PastedTable.Read([.. rows.Take(6), .. rows.Take(2), .. rows.Skip(6)]);
        table.Lines.Count.ShouldBe(11);
        table.LeftOut.ShouldBeEmpty();
    }

    private static PastedTable Read(string document) => PastedTable.Read(Rows(document));

    internal static IReadOnlyList<IReadOnlyList<string>> Rows(string document) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Audits", "Pasting", "Documents", document + ".tsv")).Where(line => line.Length > 0).Select(line => line.Split('\t'))];
}
