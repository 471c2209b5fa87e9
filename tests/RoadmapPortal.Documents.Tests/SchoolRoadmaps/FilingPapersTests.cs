using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.SchoolRoadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Documents.Tests.SchoolRoadmaps;

/// <summary>The summary and the register as papers: nobody, one school, many, and names that would like to be formulas.</summary>
public sealed class FilingPapersTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();
    private static readonly DateTimeOffset Moment = new(2024, 9, 1, 12, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateOnly Due = new(2023, 5, 1);
    private static readonly FilingTerms Terms = new(new DateOnly(2023, 3, 1), Due, Due, new DateOnly(2023, 5, 10), new DateOnly(2023, 5, 12));
    private static readonly FilingCampaign Campaign = new(Tenant, PlanningPeriodId.New(), Terms, SchoolRoadmapTemplate.Usual);

    [Fact]
    public void Summary_OfNobody_SaysSo()
    {
        var words = Words(Summary([]) with { Terms = null });
        words.ShouldContain("По состоянию на 02.05.2023. Сроки кампании не назначены.");
        words.ShouldContain("Школ в реестре нет.");
        words[^2..].ShouldBe(["Методист", "А.А. Иванова"]);
        words.ShouldNotContain("Школы");
    }

    [Fact]
    public void Summary_OfSchoolsThatWereNotAsked_NamesThemAndNoFigures()
    {
        var words = Words(Summary([School("СОШ № 5", null)]));
        words.ShouldContain("Дорожные карты у школ не запрошены (школ в реестре: 1).");
        words.ShouldContain("не запрошена");
        words.ShouldNotContain("Опаздывающих школ нет.");
    }

    [Fact]
    public void Summary_OfOneSchool_ReadsProperly()
    {
        var words = Words(Summary([School("СОШ № 5", SchoolRoadmapStage.InForce)]));
        words.ShouldContain("Дорожные карты запрошены у всех школ (1).");
        words.ShouldContain("сдали карту: 1 из 1, в срок – 1;");
        words.ShouldContain("проверено на сайтах: 1;");
        words.ShouldContain("Опаздывающих школ нет.");
        words.ShouldContain("Таких рисков нет.");
    }

    [Fact]
    public void Summary_NamesWhoIsLate_WhatIsUncoveredAndWhyWhatWasDeclined()
    {
        var summary = Summary([School("СОШ № 5", SchoolRoadmapStage.Draft), School("СОШ № 6", SchoolRoadmapStage.Accepted)]) with
        {
            Uncovered = [new UncoveredParameter("2.1", "Дефицит педагогов", ["5"], "5")],
            Declined = [new DeclinedActivity("Семинар", 12, [new DeclineReason("5", "Некому <b>ехать</b>")])],
        };
        var words = Words(summary);
        words.ShouldContain("5 (всего: 1).");
        words.ShouldContain("6 (всего: 1).");
        words.ShouldContain("Черновик (не приступали)\nсдача просрочена");
        words.ShouldContain("Дефицит педагогов");
        words.ShouldContain("5: Некому <b>ехать</b>\n…");

        using var buffer = new MemoryStream();
        FilingSummaryJson.Write(summary, buffer);
        using var json = JsonDocument.Parse(buffer.ToArray());
        json.RootElement.GetProperty("figures").GetProperty("late").GetInt32().ShouldBe(2);
        json.RootElement.GetProperty("declined")[0].GetProperty("reasons")[0].GetProperty("words").GetString().ShouldBe("Некому <b>ехать</b>");
        json.RootElement.GetProperty("schools")[0].GetProperty("stage").GetString().ShouldBe("draft");
        Encoding.UTF8.GetString(buffer.ToArray()).ShouldEndWith("}\n");
    }

    [Fact]
    public void Workbook_IsValid_WithRealDays_AndNamesAreNoFormulas()
    {
        using var buffer = new MemoryStream();
        SchoolRoadmapsXlsx.Write([School("=HYPERLINK(\"http://x\")", SchoolRoadmapStage.Submitted), School("+1", null)], "@УО", Moment, buffer);
        using var document = SpreadsheetDocument.Open(buffer, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).ShouldBeEmpty();
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        cells.Where(cell => cell.CellFormula is not null).ShouldBeEmpty();
        cells.Single(cell => cell.CellReference == "F2").CellValue!.Text.ShouldBe("45047", "01.05.2023");
        document.WorkbookPart.SharedStringTablePart!.SharedStringTable.InnerText.ShouldContain("=HYPERLINK");
    }

    private static List<string> Words(FilingSummary summary) => [.. PaperTexts.Of(FilingSummaryComposition.Compose(summary))];

    private static FilingSummary Summary(IReadOnlyList<SchoolFiling> schools) => new(
        new PaperMunicipality("primorsk", "городской округ Приморск", "Приморск"), new PaperPeriod("2023 год", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
        Due.AddDays(1), Terms, schools, [], [], "Методист", "А.А. Иванова", PrintLook.Standard);

    private static SchoolFiling School(string name, SchoolRoadmapStage? stage)
    {
        var number = name[^1] is >= '0' and <= '9' and var digit ? digit - '0' : 7;
        var school = new School(Tenant, SchoolId.New(), SchoolKind.Secondary, number, $"{number}", name, number, []);
        var submitted = stage is null or SchoolRoadmapStage.Draft ? (DateOnly?)null : Due;
        var isFound = stage is SchoolRoadmapStage.InForce;
        var roadmap = stage is { } at
            ? new FiledRoadmap(
                RoadmapId.New(), at, 1, at > SchoolRoadmapStage.Accepted ? 1 : 0, submitted, submitted, null, isFound ? "https://school.example/map" : null, isFound ? Due : null,
                isFound ? PublicationStanding.Found : PublicationStanding.NotApproved)
            : null;
        return new SchoolFiling(school, roadmap, Campaign, Due.AddDays(1));
    }
}
