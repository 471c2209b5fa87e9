using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Tests.Together;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>What the pickers of the writing box show, and to whom.</summary>
public sealed class PickersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Parameters_StandUnderTheirFactorsWithTheSchoolsOfTheAudit()
    {
        using var lease = await portal.OpenAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap);
        var session = await SessionAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap, lease);

        var factor = session.Parameters().ShouldHaveSingleItem();
        factor.Name.ShouldBe("1. Кадровые ресурсы");
        factor.Parameters.ShouldHaveSingleItem().ShouldBe(new ParameterChoice("1.1", "Дефицит педагогов", "2 школы: г5, 5"));
    }

    [Fact]
    public void Parameters_Retired_AreOfferedOnlyWhereTheAuditFoundThem()
    {
        var town = portal.Primorsk;
        var version = new RiskCatalogue(town.Tenant, RiskCatalogueId.New(), "К").AddVersion();
        var parameter = version.AddFactor("1.", "Кадры").AddParameter("Дефицит");
        parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("1.1"), "1.1");
        var audit = new EntryAudit(town.Tenant, EntryAuditId.New(), town.Period.Id, CodeNumbering.Canonical, null, []);
        audit.AddLine(parameter.Id, null);
        IEnumerable<string> Offered() => PickerChoices.Parameters(new CheckedRoadmap(town.MunicipalRoadmap, town.Period, version, audit, [town.Gymnasium], null))
            .SelectMany(factor => factor.Parameters.Select(choice => choice.Name));

        Offered().ShouldBe(["Дефицит"]);
        version.Retire(version.Factors[0], isRetired: true);
        Offered().ShouldBeEmpty();
        audit.Mark(town.Gymnasium.Id, parameter.Id);
        Offered().ShouldBe(["Дефицит (выведен из употребления)"]);
    }

    [Fact]
    public async Task Parameters_InASchoolsRoadmap_NameNoOtherSchool()
    {
        using var lease = await portal.OpenAsync(portal.Zarechny, Role.Principal, portal.Zarechny.GymnasiumRoadmap);
        var session = await SessionAsync(portal.Zarechny, Role.Principal, portal.Zarechny.GymnasiumRoadmap, lease);

        session.Parameters().SelectMany(factor => factor.Parameters).ShouldHaveSingleItem().Schools.ShouldBe("");
    }

    [Fact]
    public async Task Pickers_OfWhoMayNotEditAnyMore_ShowNothing()
    {
        using var lease = await portal.OpenAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap);
        var session = await SessionAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap, lease);
        session.Dates().ShouldNotBeNull().From.ShouldBe("2023-08-01");

        lease.End();

        session.Parameters().ShouldBeEmpty();
        session.Dates().ShouldBeNull();
    }

    [Theory]
    [InlineData("1.1", null, "1.1", false, 1)]
    [InlineData("", "1.1", "1.1", false, 1)]
    [InlineData("1.1, 2.2", "1.1", "2.2", false, 1)]
    [InlineData("1.1", "*", "все параметры", true, 0)]
    [InlineData("1.1", "<script>", "1.1", false, 1)]
    [InlineData(null, "1.1", "", false, 0)]
    public async Task PickCode_SaysWhatTheCellWouldSay(string? words, string? code, string expected, bool isAll, int chosen)
    {
        using var lease = await portal.OpenAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap);
        var session = await SessionAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap, lease);

        var pick = session.PickCode(words, code);

        (pick.Words, pick.IsAll, pick.Chosen.Count).ShouldBe((expected, isAll, chosen));
    }

    [Theory]
    [InlineData("2023-09-01", "2023-09-30", "сентябрь 2023 г.")]
    [InlineData("2023-09-05", "", "05.09.2023")]
    [InlineData("2023-09-05", null, "05.09.2023")]
    [InlineData("", "2023-09-30", "")]
    [InlineData("2023-02-30", "2023-09-30", "")]
    [InlineData("вчера", "сегодня", "")]
    public async Task DaysInWords_OfNoDaysAreNoWords(string? from, string? to, string expected)
    {
        using var lease = await portal.OpenAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap);
        var session = await SessionAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap, lease);

        session.DaysInWords(from, to).ShouldBe(expected);
    }

    private async Task<EditingSession> SessionAsync(Town town, Role role, Roadmap roadmap, LiveRoadmapLease lease)
    {
        var session = new EditingSession(portal.Services.GetRequiredService<EditingDeeds>(), Happening.Visit(town, role), roadmap.Tables[0].Id, NullLogger.Instance)
        {
            Live = lease.Roadmap,
            IsOver = () => lease.IsOver,
        };
        await session.LoadAsync();
        return session;
    }
}
