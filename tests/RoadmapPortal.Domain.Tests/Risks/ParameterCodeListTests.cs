using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.Risks;

public sealed class ParameterCodeListTests
{
    [Theory]
    [InlineData("1.1", "1.1")]
    [InlineData("1.1.", "1.1")]
    [InlineData("2.1.,2.2.", "2.1 2.2")]
    [InlineData("2.1,2.2.", "2.1 2.2")]
    [InlineData("5.1 5.2", "5.1 5.2")]
    [InlineData("3.1,3.2,3.3", "3.1 3.2 3.3")]
    [InlineData("1.1,\n1.2", "1.1 1.2")]
    [InlineData("6.1, 6.2", "6.1 6.2")]
    [InlineData("1.1, 1.1.", "1.1")]
    [InlineData("2.2.,2.3.", "2.2 2.3")]
    [InlineData("7.1, 7.2", "7.1 7.2")]
    [InlineData("", "")]
    public void Read_CellsOfTheDocuments_GiveTheirCodes(string typed, string expected)
    {
        var list = ParameterCodeList.Read(typed);
        string.Join(' ', list.Codes).ShouldBe(expected);
        list.All.ShouldBeFalse();
        list.Unclear.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("все параметры")]
    [InlineData("Все  выявленные\nпараметры")]
    [InlineData("ВСЕ ПАРАМЕТРЫ.")]
    [InlineData(" все\u00A0параметры ")]
    [InlineData("по всем параметрам")]
    [InlineData("по всем выявленным параметрам")]
    public void Read_AllParameters_IsSaidSo(string typed)
    {
        var list = ParameterCodeList.Read(typed);
        list.All.ShouldBeTrue();
        list.Codes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2.1;2.2", "2.1 2.2")]
    [InlineData("2.1 и 2.2.", "2.1 2.2")]
    [InlineData("2.1\r\n2.2", "2.1 2.2")]
    [InlineData("2.1\u00A02.2", "2.1 2.2")]
    [InlineData(", 2.1,, ;", "2.1")]
    [InlineData("п. 2.1", "2.1")]
    [InlineData("п.2.1, п.п. 2.2", "2.1 2.2")]
    [InlineData("пп. 2.1, 2.2", "2.1 2.2")]
    [InlineData("коды 2.1, 2.2", "2.1 2.2")]
    [InlineData("Код: 2.1", "2.1")]
    [InlineData("коды параметров 2.1 и 2.2", "2.1 2.2")]
    [InlineData("параметры № 2.1 и 3.1", "2.1 3.1")]
    [InlineData("2.1–2.4", "2.1 2.2 2.3 2.4")]
    [InlineData("2.1 - 2.3", "2.1 2.2 2.3")]
    [InlineData("2.1.—2.3., 3.1", "2.1 2.2 2.3 3.1")]
    [InlineData("3.9-3.11", "3.9 3.10 3.11")]
    [InlineData("2.1−2.1", "2.1")]
    [InlineData("8.2, 1.1, 8.2", "8.2 1.1")]
    public void Read_OtherWaysToType_MeanTheSame(string typed, string expected)
    {
        var list = ParameterCodeList.Read(typed);
        string.Join(' ', list.Codes).ShouldBe(expected);
        list.Unclear.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2.1, 2.х, 3", "2.1", "2.х|3")]
    [InlineData("2,1", "", "2,1")]
    [InlineData("2,1, 2.2", "2.2", "2,1")]
    [InlineData("2, 1", "", "2|1")]
    [InlineData("–", "", "–")]
    [InlineData("2.4–2.1", "", "2.4–2.1")]
    [InlineData("2.1 – 3.2, 4.1", "4.1", "2.1 – 3.2")]
    [InlineData("2.1-2.2-2.3", "", "2.1-2.2-2.3")]
    [InlineData("1.1-1.101", "", "1.1-1.101")]
    [InlineData("2.1.2", "", "2.1.2")]
    [InlineData("1000.1 1.1000", "", "1000.1 1.1000")]
    [InlineData("2.1х 2.2", "2.2", "2.1х")]
    [InlineData("2.1 - математика", "2.1", "- математика")]
    [InlineData("все параметры, кроме 2.1", "2.1", "все параметры|кроме")]
    [InlineData("см. аудит", "", "см. аудит")]
    [InlineData("коды", "", "коды")]
    [InlineData("2.1 2. 2", "2.1", "2. 2")]
    public void Read_WhatIsNoCode_IsReported(string typed, string expected, string unclear)
    {
        var list = ParameterCodeList.Read(typed);
        string.Join(' ', list.Codes).ShouldBe(expected);
        string.Join('|', Words(typed, list.Unclear)).ShouldBe(unclear);
        list.All.ShouldBeFalse();
    }

    [Fact]
    public void Read_EveryOccurrence_HasItsPlace() =>
        ParameterCodeList.Read("п. 2.1., 3.1 - 3.2.; 2.1").Written.ShouldBe(
        [
            new WrittenCode(ParameterCode.Parse("2.1"), new TextPlace(3, 3)),
            new WrittenCode(ParameterCode.Parse("3.1"), new TextPlace(9, 9)),
            new WrittenCode(ParameterCode.Parse("3.2"), new TextPlace(9, 9)),
            new WrittenCode(ParameterCode.Parse("2.1"), new TextPlace(21, 3)),
        ]);

    [Theory]
    [InlineData("Контингент обучающихся по параметру 1.2", "1.2")]
    [InlineData("по параметрам 5.1, 5.2", "5.1 5.2")]
    [InlineData("Параметры 2.1.–2.3. и 3.1 и 4 школы", "2.1.–2.3 2.1.–2.3 2.1.–2.3 3.1")]
    [InlineData("школы с параметрами (1.1; 1.2), пункт 2.1 приказа", "1.1 1.2")]
    [InlineData("по параметру\n№ 4.1. 5.1. Провести семинар", "4.1")]
    [InlineData("по параметру 1.2, 15.09 – семинар", "1.2")]
    [InlineData("по параметру 1.2, параметр 1.3", "1.2 1.3")]
    [InlineData("по параметру 15.09–15.10", "")]
    [InlineData("Учесть каждый параметр. 2.1. Провести семинар", "")]
    [InlineData("параметризация 2.1, гиперпараметр 2.2, п. 2.3, 2.4, до 30.04.2023, 5.1 балла", "")]
    [InlineData("по параметру 1.2.3", "")]
    [InlineData("все параметры", "")]
    [InlineData("", "")]
    public void MentionedIn_Prose_FindsTheCodesAfterTheWord(string prose, string expected) =>
        string.Join(' ', ParameterCodeList.MentionedIn(prose).Select(written => written.Place.In(prose))).ShouldBe(expected);

    [Fact]
    public void Print_Parameters_StandInTheCataloguesOrderAsTheDocumentPrintsThem()
    {
        var version = new RiskCatalogue(Domain.Tenancy.MunicipalityId.New(), RiskCatalogueId.New(), "Ф").AddVersion();
        var (first, second) = (version.AddFactor("1.", "Первый"), version.AddFactor("2.", "Второй"));
        RiskParameter[] parameters = [first.AddParameter("А"), first.AddParameter("Б"), second.AddParameter("В"), second.AddParameter("Г")];
        parameters[0].AddCode(CodeNumbering.LocalWhole, ParameterCode.Parse("1.1"), "1.1.");
        parameters[1].AddCode(CodeNumbering.Canonical, ParameterCode.Parse("1.2"), "1.2");
        parameters[2].AddCode(CodeNumbering.LocalWhole, ParameterCode.Parse("2.1"), "2.1.");
        parameters[3].AddCode(CodeNumbering.LocalWhole, ParameterCode.Parse("2.3"), "2.3.");
        version.Print(CodeNumbering.LocalWhole, [parameters[3].Id, parameters[1].Id, parameters[0].Id, parameters[3].Id]).ShouldBe("1.1., 2.3.");
        version.Print(CodeNumbering.Canonical, [parameters[3].Id, parameters[1].Id]).ShouldBe("1.2");
        version.Print(CodeNumbering.LocalPerFactor, [parameters[0].Id]).ShouldBe("");
        version.Print(CodeNumbering.LocalWhole, []).ShouldBe("");
    }

    [Theory]
    [InlineData("2.4", "2.4")]
    [InlineData(" 12.10. ", "12.10")]
    [InlineData("2.4..", null)]
    [InlineData("2,4", null)]
    [InlineData("2.4 3.1", null)]
    [InlineData("2", null)]
    [InlineData(".4", null)]
    [InlineData("1234.1", null)]
    [InlineData("٢.٤", null)]
    [InlineData(null, null)]
    public void TryParse_OneCode_IsTakenWithItsFullStopAndNothingElse(string? text, string? expected)
    {
        ParameterCode.TryParse(text, out var code).ShouldBe(expected is not null);
        code?.ToString().ShouldBe(expected);
    }

    [Fact]
    public void AddCode_ASecondInOneNumbering_Throws()
    {
        var parameter = new RiskCatalogue(Domain.Tenancy.MunicipalityId.New(), RiskCatalogueId.New(), "Ф").AddVersion().AddFactor("1.", "Ф").AddParameter("П");
        parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("1.1"), "1.1");
        parameter.AddCode(CodeNumbering.LocalWhole, ParameterCode.Parse("3.2"), "3.2.");
        Should.Throw<InvalidOperationException>(() => parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("1.2"), "1.2"));
    }

    private static string[] Words(string typed, IEnumerable<TextPlace> places) => [.. places.Select(place => place.In(typed))];
}
