using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>Every policy for every role, in the own town and in the other; the expectations are written by hand.</summary>
public sealed class DeedPolicyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Dictionary<Deed, Role[]> MayNot = new()
    {
        [Deed.Enter] = [],
        [Deed.ReadMunicipalRoadmap] = [Role.Principal, Role.SchoolEditor],
        [Deed.EditMunicipalRoadmap] = [Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.ReadSchoolRoadmap] = [],
        [Deed.EditSchoolRoadmap] = [Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.OpenPeriod] = [Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.ReadOrder] = [Role.Principal, Role.SchoolEditor],
        [Deed.EditOrder] = [Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.ReadDuty] = [],
        [Deed.ReportDuty] = [Role.Observer],
        [Deed.EditDirectory] = [Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.EditPrintProfile] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.WeighChecks] = [Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.ReadAudit] = [Role.Principal, Role.SchoolEditor],
        [Deed.EditAudit] = [Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.ReadSchoolAudit] = [],
        [Deed.AnswerAudit] = [Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.ReviewAudit] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.EditCatalogue] = [Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.EditSchools] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.MarkSchools] = [Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.RunCampaign] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.RemindSchools] = [Role.Principal, Role.SchoolEditor, Role.Head, Role.Observer],
        [Deed.FileSchoolRoadmap] = [Role.Methodist, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.ApproveSchoolRoadmap] = [Role.Methodist, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.ApproveOrder] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.MunicipalAdmin, Role.Observer],
        [Deed.ReviewSchoolRoadmap] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.CheckPublication] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.WatchMail] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.ReadJournal] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Observer],
        [Deed.ChoosePublicity] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
        [Deed.ArchivePeriod] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Observer],
        [Deed.RestorePeriod] = [Role.Methodist, Role.Principal, Role.SchoolEditor, Role.Reviewer, Role.Head, Role.Observer],
    };

    public static TheoryData<Role, Deed> All => [.. from role in Enum.GetValues<Role>() from deed in Enum.GetValues<Deed>() select (role, deed)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Policy_InTheOwnTown_PassesWhoMayAndNobodyElse(Role role, Deed deed)
    {
        var result = await AskAsync(portal.Primorsk, role, "primorsk", deed);
        result.Succeeded.ShouldBe(!MayNot[deed].Contains(role));
        IsStranger(result).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Policy_InTheOtherTown_FindsAStranger(Role role, Deed deed)
    {
        var result = await AskAsync(portal.Primorsk, role, "zarechny", deed);
        result.Succeeded.ShouldBeFalse();
        IsStranger(result).ShouldBeTrue();
    }

    [Fact]
    public async Task Policy_OutsideOfAnyTown_FailsEverybody()
    {
        foreach (var deed in Enum.GetValues<Deed>())
        {
            (await AskAsync(portal.Primorsk, Role.Methodist, null, deed)).Succeeded.ShouldBeFalse();
        }
    }

    private static bool IsStranger(AuthorizationResult result) => result.Failure?.FailureReasons.Any(reason => reason is StrangerReason) == true;

    private async Task<AuthorizationResult> AskAsync(Town town, Role role, string? slug, Deed deed)
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, town.PersonIn(role).Value.ToString()), new Claim(AccountClaims.SecurityStamp, town.StampOf(role))], "test"));
        var http = new DefaultHttpContext { User = person };
        if (slug is not null)
        {
            http.Request.RouteValues[DeedPolicies.SlugRouteValue] = slug;
        }

        return await portal.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(person, http, deed.ToString());
    }
}
