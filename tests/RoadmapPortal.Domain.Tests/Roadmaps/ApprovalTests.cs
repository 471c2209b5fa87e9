using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

/// <summary>Stamps of approval, line by line, as ГОСТ Р 7.0.97-2025 has them.</summary>
public sealed class ApprovalTests
{
    private const string Title = "Дорожная карта";
    private static readonly DateOnly Day = new(2023, 3, 5);

    [Fact]
    public void StampOn_AnOfficialsSignature_HasPositionPlaceForTheSignatureAndDate() =>
        Approval.ByOfficial("Директор МКУ ЦРО", "Е.Л. Тимченко", Day).StampOn(Title)
            .ShouldBe(["УТВЕРЖДАЮ", "Директор МКУ ЦРО", "__________ Е.Л. Тимченко", "05.03.2023"]);

    [Fact]
    public void StampOn_NotSignedYet_LeavesTheDateOpen() =>
        Approval.ByOfficial("Директор МКУ ЦРО", "Е.Л. Тимченко", null).StampOn(Title)[^1].ShouldBe("__________");

    [Fact]
    public void StampOn_AnOfficialWithAGround_HasNoOpenDate() =>
        Approval.ByOfficial("Директор МКУ ЦРО", "Е.Л. Тимченко", null, "Приказ МКУ ЦРО от 28.08.2023 № 43").StampOn(Title)
            .ShouldBe(["УТВЕРЖДАЮ", "Директор МКУ ЦРО", "__________ Е.Л. Тимченко", "Приказ МКУ ЦРО от 28.08.2023 № 43"]);

    [Fact]
    public void StampOn_AnOfficialWithDateAndGround_HasBoth() =>
        Approval.ByOfficial("Директор", "Е.Л. Тимченко", Day, "Приказ № 43").StampOn(Title).TakeLast(2).ShouldBe(["05.03.2023", "Приказ № 43"]);

    [Theory]
    [InlineData("Дорожная карта", "УТВЕРЖДЕНА")]
    [InlineData("План мероприятий", "УТВЕРЖДЁН")]
    public void StampOn_AnOrder_AgreesWithTheTitle(string title, string word) =>
        Approval.ByOrder("директора МБОУ «СОШ № 12»", new DateOnly(2023, 3, 30), " 164 ").StampOn(title)
            .ShouldBe([word, "приказом директора МБОУ «СОШ № 12»", "от 30.03.2023 № 164"]);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void StampOn_AnOrderNotRegisteredYet_LeavesDateAndNumberOpen(string? number) =>
        Approval.ByOrder("директора", null, number).StampOn(Title)[^1].ShouldBe("от __________ № ____");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0")]
    public void AnyFactory_BlankAuthorityOrName_IsADefectOfTheCaller(string? blank)
    {
        Should.Throw<ArgumentException>(() => Approval.ByOfficial(blank!, "Е.Л. Тимченко", Day)).ParamName.ShouldBe("authority");
        Should.Throw<ArgumentException>(() => Approval.ByOfficial("Директор", blank!, Day)).ParamName.ShouldBe("name");
        Should.Throw<ArgumentException>(() => Approval.ByOrder(blank!, Day, "164")).ParamName.ShouldBe("authority");
    }

    [Fact]
    public void Constructors_AreNotPublic() => typeof(Approval).GetConstructors().ShouldBeEmpty();

    [Fact]
    public void ApproveBy_NotApprovedYet_IsKeptAndMayBeReplaced()
    {
        var roadmap = new MunicipalRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), "Карта");
        roadmap.ApproveBy(Approval.ByOrder("директора", Day, "1"));
        roadmap.WhyNotApproveBy().ShouldBeEmpty();
        roadmap.ApproveBy(Approval.ByOrder("директора", Day, "2"));
        roadmap.Approval!.Number.ShouldBe("2");
    }

    [Theory]
    [InlineData(MunicipalRoadmapStage.Approved)]
    [InlineData(MunicipalRoadmapStage.InForce)]
    [InlineData(MunicipalRoadmapStage.Closed)]
    public void ApproveBy_AnApprovedMunicipalRoadmap_IsRefused(MunicipalRoadmapStage stage) =>
        ShouldRefuse(new MunicipalRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), "Карта"), stage);

    [Theory]
    [InlineData(SchoolRoadmapStage.Approved)]
    [InlineData(SchoolRoadmapStage.Published)]
    [InlineData(SchoolRoadmapStage.InForce)]
    [InlineData(SchoolRoadmapStage.Closed)]
    public void ApproveBy_AnApprovedSchoolRoadmap_IsRefused(SchoolRoadmapStage stage) =>
        ShouldRefuse(new SchoolRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), SchoolId.New(), "Карта"), stage);

    /// <summary>No deed leads to these stages yet; the database does, by the same property.</summary>
    private static void ShouldRefuse(Roadmap roadmap, Enum stage)
    {
        var before = Approval.ByOrder("директора", Day, "1");
        roadmap.ApproveBy(before);
        roadmap.GetType().GetProperty("Stage")!.SetValue(roadmap, stage);
        var refusal = Should.Throw<RefusedException>(() => roadmap.ApproveBy(Approval.ByOrder("директора", Day, "2"))).Refusals.ShouldHaveSingleItem();
        refusal.Rule.Id.ShouldBe("roadmap/an-approval-is-given-beforehand");
        refusal.Words.ShouldBe("Дорожная карта «Карта» уже утверждена: гриф меняется только новой редакцией.");
        roadmap.WhyNotApproveBy().ShouldBe([refusal]);
        roadmap.Approval.ShouldBeSameAs(before);
    }
}
