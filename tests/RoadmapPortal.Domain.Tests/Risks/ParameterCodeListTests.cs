using RoadmapPortal.Domain.Risks;

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
    public void Read_AllParameters_IsSaidSo(string typed)
    {
        var list = ParameterCodeList.Read(typed);
        list.All.ShouldBeTrue();
        list.Codes.ShouldBeEmpty();
    }

    [Fact]
    public void Read_WhatIsNoCode_IsReported() => ParameterCodeList.Read("2.1, 2.х, 3").Unclear.ShouldBe(["2.х", "3"]);

    [Fact]
    public void AddCode_ASecondInOneNumbering_Throws()
    {
        var parameter = new RiskCatalogue(Domain.Tenancy.MunicipalityId.New(), RiskCatalogueId.New(), "Ф").AddVersion().AddFactor("1.", "Ф").AddParameter("П");
        parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("1.1"), "1.1");
        parameter.AddCode(CodeNumbering.LocalWhole, ParameterCode.Parse("3.2"), "3.2.");
        Should.Throw<InvalidOperationException>(() => parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("1.2"), "1.2"));
    }
}
