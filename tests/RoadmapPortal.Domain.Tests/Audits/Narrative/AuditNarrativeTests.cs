using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits.Narrative;

/// <summary>Three schools, two parameters: «Мотивация» at two of them, «Кадры» at one of those; the second is a ШНОР.</summary>
public sealed class AuditNarrativeTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();
    private static readonly School[] Schools =
    [
        new(Tenant, SchoolId.New(), SchoolKind.Secondary, 2, "2", "СОШ № 2", 0, []),
        new(Tenant, SchoolId.New(), SchoolKind.Secondary, 10, "10", "СОШ № 10", 1, []),
        new(Tenant, SchoolId.New(), SchoolKind.Gymnasium, 44, "г44", "Гимназия № 44", 2, []),
    ];

    private readonly EntryAudit audit = new(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.Canonical, "Как было.", EntryAudit.UsualColumns);
    private readonly AuditFigures figures;

    public AuditNarrativeTests()
    {
        var version = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "край").AddVersion();
        var factor = version.AddFactor("1", "Риски");
        var (motivation, staff) = (factor.AddParameter("Мотивация"), factor.AddParameter("Кадры"));
        audit.AddLine(motivation.Id, null);
        audit.AddLine(staff.Id, null);
        audit.Mark(Schools[0].Id, motivation.Id);
        audit.Mark(Schools[1].Id, motivation.Id);
        audit.Mark(Schools[1].Id, staff.Id);
        var matrix = AuditMatrix.Of(audit, version, Schools, null);
        var mark = new SchoolMark(Tenant, SchoolMarkId.New(), Schools[1].Id, audit.PeriodId, SchoolMarkKind.LowResults);
        var empty = AuditMatrix.Of(new EntryAudit(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.Canonical, null, []), version, Schools, null);
        figures = AuditFigures.Of(new AuditedPeriod("2023 год", matrix, [mark]), new AuditedPeriod("2022 год", empty, []));
    }

    [Theory]
    [InlineData("В {период} в список ШНОР вошла СОШ № {список ШНОР}.", "В 2023 год в список ШНОР вошла СОШ № 10.")]
    [InlineData("{число школ: школа|школы|школ}, с рисками {число школ с рисками: школа|школы|школ}, без рисков {список школ без рисков}", "3 школы, с рисками 2 школы, без рисков г44")]
    [InlineData("{ЧИСЛО  шнор: школа|школы|школ}", "1 школа")]
    [InlineData("{число ШНСУ: школа|школы|школ}: {список ШНСУ}", "0 школ: нет")]
    [InlineData("{число отметок} по {число параметров: параметру|параметрам|параметрам}", "3 по 2 параметрам")]
    [InlineData("чаще всего {самый частый параметр}: {число школ с самым частым параметром}", "чаще всего «Мотивация»: 2")]
    [InlineData("В {период в прошлый раз} – {число ШНОР в прошлый раз}, {самый частый параметр в прошлый раз}", "В 2022 год – 0, нет")]
    [InlineData("Без полей, {{со скобками}}", "Без полей, {со скобками}")]
    [InlineData("", "")]
    public void Say_FieldsThatAreKnown_AreSaid(string text, string said)
    {
        AuditNarrative.Unknown(text, figures).ShouldBeEmpty();
        AuditNarrative.Say(text, figures).ShouldBe(said);
    }

    [Theory]
    [InlineData("{число рисков}", "{число рисков}")]
    [InlineData("{период: год|года|лет}", "{период: год|года|лет}")]
    [InlineData("{число школ: школа|школы}", "{число школ: школа|школы}")]
    [InlineData("{число школ", "{")]
    [InlineData("число школ}", "}")]
    [InlineData("{}", "{}")]
    [InlineData("{число {число школ}", "{")]
    public void Unknown_FieldsThatMeanNothing_AreNamedAndLeftAsTheyAre(string text, string field)
    {
        AuditNarrative.Unknown(text, figures).ShouldBe([field]);
        AuditNarrative.Say(text, figures).ShouldContain(field);
        audit.WhyNotIntroduce("Как было.", text, figures).ShouldHaveSingleItem().Rule.ShouldBe(EntryAudit.FieldIsKnown);
        audit.WhyNotIntroduce("Как было.", text, figures)[0].Words.ShouldContain(field);
        Should.Throw<RefusedException>(() => audit.Introduce("Как было.", text, figures));
    }

    [Fact]
    public void Introduce_KeepsTheFields_AndRefusesWhatWasSeenOtherwise()
    {
        audit.Introduce("Как было.", "Школ: {число школ}", figures);
        audit.Introduction.ShouldBe("Школ: {число школ}");
        audit.WhyNotIntroduce("Как было.", "Иначе", figures).ShouldHaveSingleItem().Rule.Id.ShouldBe("wording/is-still-as-seen");
        audit.Introduce("Школ: {число школ}", " ", figures);
        audit.Introduction.ShouldBeNull();
    }

    [Fact]
    public void Head_WithoutParameters_OrTwice_OrSeenOtherwise_IsRefused()
    {
        var seen = audit.HeadingWords();
        AuditColumn parameter = new(AuditColumnKind.Parameter, "Риски", null);
        audit.WhyNotHead(seen, [new(AuditColumnKind.Schools, "Школы", null)]).ShouldHaveSingleItem().Rule.ShouldBe(EntryAudit.ParametersAreShown);
        audit.WhyNotHead(seen, [parameter, parameter]).ShouldHaveSingleItem().Rule.ShouldBe(EntryAudit.ParametersAreShown);
        audit.WhyNotHead(seen, []).ShouldHaveSingleItem().Rule.ShouldBe(EntryAudit.ParametersAreShown);
        audit.Head(seen, [parameter]);
        audit.Columns.ShouldBe([parameter]);
        audit.WhyNotHead(seen, [parameter with { Heading = "Иначе" }]).ShouldHaveSingleItem().Rule.ShouldBe(EntryAudit.HeadingsAreStillAsSeen);
        audit.WhyNotHead(seen, [parameter]).ShouldBeEmpty();
    }
}
