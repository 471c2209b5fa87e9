using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

/// <summary>What people are told when a school's roadmap has moved. Told by the desk, so that no action can forget to.</summary>
/// <param name="Office">The deed of the municipality's people who are told; none if the school's people are.</param>
internal sealed record MoveNews(News News, Deed? Office)
{
    /// <param name="before">Where it stood before the move.</param>
    /// <param name="slug">Of the municipality.</param>
    /// <returns>None if nobody is waiting for it.</returns>
    public static MoveNews? Of(SchoolRoadmapStage before, SchoolRoadmap after, School school, string slug)
    {
        var page = $"/m/{slug}/school-roadmaps/{after.Id.Value}";
        var review = $"/m/{slug}/school-roadmaps/review/{after.Id.Value}";
        return (before, after.Stage) switch
        {
            (SchoolRoadmapStage.Draft or SchoolRoadmapStage.Returned, SchoolRoadmapStage.Submitted) =>
                ToOffice(NotificationMatter.RoadmapSubmitted, Deed.ReviewSchoolRoadmap, $"{school.Name}: дорожная карта сдана на проверку{(after.Round > 1 ? $", {after.Round}-й раз" : "")}.", review),
            (SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Returned) when after.ReturnedRound == after.Round =>
                ToSchool(NotificationMatter.RoadmapReturned, $"Дорожная карта вернулась на доработку с замечаниями ({school.Name}).", page),
            (SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Draft or SchoolRoadmapStage.Returned) =>
                ToOffice(NotificationMatter.RoadmapWithdrawn, Deed.ReviewSchoolRoadmap, $"{school.Name}: школа отозвала дорожную карту с проверки.", page),
            (SchoolRoadmapStage.Submitted, SchoolRoadmapStage.Accepted) =>
                ToSchool(NotificationMatter.RoadmapAccepted, $"Дорожная карта согласована: утвердите её приказом школы ({school.Name}).", page),
            (SchoolRoadmapStage.Accepted, SchoolRoadmapStage.Approved) =>
                ToOffice(NotificationMatter.RoadmapApproved, Deed.CheckPublication, $"{school.Name}: дорожная карта утверждена приказом от {after.Approval?.Date:dd.MM.yyyy} № {after.Approval?.Number}.", page),
            _ => null,
        };

        MoveNews ToOffice(NotificationMatter matter, Deed deed, string words, string address) => new(new News(matter, school.Id, words, address), deed);

        MoveNews ToSchool(NotificationMatter matter, string words, string address) => new(new News(matter, school.Id, words, address), null);
    }
}
