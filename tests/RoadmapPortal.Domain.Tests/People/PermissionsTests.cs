using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.People;

/// <summary>The whole table of roles and deeds, written by hand from the domain's «Кто, что делает».</summary>
public sealed class PermissionsTests
{
    private static readonly Dictionary<Deed, Role[]> Allowed = new()
    {
        [Deed.Enter] = Enum.GetValues<Role>(),
        [Deed.ReadMunicipalRoadmap] = [Role.Methodist, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.EditMunicipalRoadmap] = [Role.Methodist],
        [Deed.ReadSchoolRoadmap] = Enum.GetValues<Role>(),
        [Deed.EditSchoolRoadmap] = [Role.Methodist, Role.Principal, Role.SchoolEditor],
        [Deed.OpenPeriod] = [Role.Methodist],
        [Deed.ReadOrder] = [Role.Methodist, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.EditOrder] = [Role.Methodist, Role.MunicipalAdmin],
        [Deed.EditDirectory] = [Role.Methodist, Role.MunicipalAdmin],
        [Deed.EditPrintProfile] = [Role.MunicipalAdmin],
        [Deed.WeighChecks] = [Role.Methodist, Role.MunicipalAdmin],
        [Deed.ReadAudit] = [Role.Methodist, Role.Reviewer, Role.Head, Role.MunicipalAdmin, Role.Observer],
        [Deed.EditAudit] = [Role.Methodist],
        [Deed.ReadSchoolAudit] = Enum.GetValues<Role>(),
        [Deed.AnswerAudit] = [Role.Methodist, Role.Principal, Role.SchoolEditor],
        [Deed.ReviewAudit] = [Role.Reviewer],
        [Deed.EditCatalogue] = [Role.Methodist],
        [Deed.EditSchools] = [Role.MunicipalAdmin],
        [Deed.MarkSchools] = [Role.Methodist, Role.MunicipalAdmin],
        [Deed.RunCampaign] = [Role.MunicipalAdmin],
        [Deed.RemindSchools] = [Role.Methodist, Role.Reviewer, Role.MunicipalAdmin],
        [Deed.FileSchoolRoadmap] = [Role.Principal, Role.SchoolEditor],
        [Deed.ApproveSchoolRoadmap] = [Role.Principal],
        [Deed.ReviewSchoolRoadmap] = [Role.Reviewer],
        [Deed.CheckPublication] = [Role.Reviewer],
        [Deed.WatchMail] = [Role.MunicipalAdmin],
        [Deed.ApproveOrder] = [Role.Head],
        [Deed.ReadJournal] = [Role.Head, Role.MunicipalAdmin],
    };

    public static TheoryData<Role, Deed> All => [.. from role in Enum.GetValues<Role>() from deed in Enum.GetValues<Deed>() select (role, deed)];

    [Theory]
    [MemberData(nameof(All))]
    public void May_EachRoleAndDeed_IsAsTheDomainSays(Role role, Deed deed) => role.May(deed).ShouldBe(Allowed[deed].Contains(role));

    [Fact]
    public void Allows_APrincipal_OnlyTheOwnSchool()
    {
        var own = SchoolId.New();
        var principal = new Membership(MunicipalityId.New(), MembershipId.New(), PersonId.New(), Role.Principal, own);
        principal.Allows(Deed.EditSchoolRoadmap, own).ShouldBeTrue();
        principal.Allows(Deed.EditSchoolRoadmap, SchoolId.New()).ShouldBeFalse();
        principal.Allows(Deed.ReadSchoolRoadmap, SchoolId.New()).ShouldBeFalse();
        principal.Allows(Deed.ReadMunicipalRoadmap, null).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Principal, false)]
    [InlineData(Role.SchoolEditor, false)]
    [InlineData(Role.Methodist, true)]
    public void Membership_SchoolWhereNoneBelongs_OrNoneWhereOneDoes_Throws(Role role, bool withSchool) =>
        Should.Throw<ArgumentException>(() => new Membership(
            MunicipalityId.New(), MembershipId.New(), PersonId.New(), role, withSchool ? SchoolId.New() : null));
}
