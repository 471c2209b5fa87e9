using System.Collections.Frozen;

namespace RoadmapPortal.Domain.People;

/// <summary>
/// Who may do what: the table «Кто, что делает» of the domain in one place. A deed that a role's line does not name is not for it.
/// </summary>
public static class Permissions
{
    /// <summary>What everybody may who sees the whole municipality.</summary>
    private static readonly Deed[] Municipality = [Deed.Enter, Deed.ReadMunicipalRoadmap, Deed.ReadSchoolRoadmap, Deed.ReadAudit, Deed.ReadSchoolAudit, Deed.ReadOrder, Deed.ReadDuty];

    private static readonly Deed[] SchoolPeople =
        [Deed.Enter, Deed.ReadSchoolRoadmap, Deed.EditSchoolRoadmap, Deed.FileSchoolRoadmap, Deed.ReadSchoolAudit, Deed.AnswerAudit, Deed.ReadDuty, Deed.ReportDuty];

    private static readonly FrozenDictionary<Role, FrozenSet<Deed>> Table = Enum.GetValues<Role>().ToFrozenDictionary(role => role, role => Deeds(role).ToFrozenSet());

    /// <summary>Roles that are bound to one school and see no other, nor the municipality's own roadmap.</summary>
    public static bool IsOfOneSchool(this Role role) => role is Role.Principal or Role.SchoolEditor;

    public static bool May(this Role role, Deed deed) => Table[role].Contains(deed);

    private static Deed[] Deeds(Role role) => role switch
    {
        // The methodist owns the municipality's roadmap and answers for those of the schools: what hinders their submission is theirs to say.
        Role.Methodist =>
        [
            .. Municipality, Deed.EditMunicipalRoadmap, Deed.EditSchoolRoadmap, Deed.OpenPeriod, Deed.EditDirectory, Deed.WeighChecks,
            Deed.EditAudit, Deed.AnswerAudit, Deed.EditCatalogue, Deed.MarkSchools, Deed.RemindSchools, Deed.EditOrder, Deed.ReportDuty,
        ],
        Role.SchoolEditor => SchoolPeople,

        // Whose order approves the roadmap, registers it.
        Role.Principal => [.. SchoolPeople, Deed.ApproveSchoolRoadmap],
        Role.MunicipalAdmin =>
        [
            .. Municipality, Deed.EditDirectory, Deed.EditPrintProfile, Deed.WeighChecks, Deed.EditSchools, Deed.MarkSchools, Deed.RunCampaign, Deed.RemindSchools, Deed.WatchMail,
            Deed.ReadJournal, Deed.EditOrder, Deed.ReportDuty, Deed.ChoosePublicity, Deed.ArchivePeriod, Deed.RestorePeriod,
        ],
        Role.Reviewer => [.. Municipality, Deed.ReviewAudit, Deed.RemindSchools, Deed.ReviewSchoolRoadmap, Deed.CheckPublication, Deed.ReportDuty],
        Role.Head => [.. Municipality, Deed.ReadJournal, Deed.ApproveOrder, Deed.ReportDuty, Deed.ArchivePeriod],
        Role.Observer => Municipality,
    };
}
