using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits;

public sealed class AuditLineTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();
    private static readonly School Second = new(Tenant, SchoolId.New(), SchoolKind.Secondary, 2, "2", "СОШ № 2", 0, []);
    private static readonly School Sixth = new(Tenant, SchoolId.New(), SchoolKind.Secondary, 6, "6", "СОШ № 6", 1, []);

    private readonly EntryAudit audit = new(Tenant, EntryAuditId.New(), PlanningPeriodId.New(), CodeNumbering.LocalWhole, null, []);

    [Fact]
    public void PrintSchools_WordsThatStillMeanTheFindings_AreVerbatim()
    {
        var line = audit.AddLine(RiskParameterId.New(), "Сош № 6,2");
        line.PrintSchools(new SchoolList([Second, Sixth]), [Second, Sixth]).ShouldBe("Сош № 6,2");
    }

    [Fact]
    public void PrintSchools_WordsThatNoLongerMeanThem_GiveWayToTheList()
    {
        var line = audit.AddLine(RiskParameterId.New(), "Сош № 6,2");
        line.PrintSchools(new SchoolList([Second, Sixth]), [Sixth]).ShouldBe("6");
        audit.AddLine(RiskParameterId.New(), null).PrintSchools(new SchoolList([Second, Sixth]), [Sixth, Second]).ShouldBe("2, 6");
    }

    [Fact]
    public void Mark_Twice_IsOneFinding()
    {
        var parameter = RiskParameterId.New();
        audit.Mark(Second.Id, parameter);
        audit.Mark(Second.Id, parameter);
        audit.Mark(Sixth.Id, parameter);
        audit.Findings.Select(finding => finding.SchoolId).ShouldBe([Second.Id, Sixth.Id]);
    }

    [Fact]
    public void PlanningPeriod_EndingBeforeItBegins_Throws() =>
        Should.Throw<ArgumentException>(() => new PlanningPeriod(
            Tenant, PlanningPeriodId.New(), "2023", new DateOnly(2023, 9, 1), new DateOnly(2023, 8, 31), RiskCatalogueVersionId.New()));
}
