using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Evidence;
using RoadmapPortal.Web.Features.Notifications.Tell;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>Writes down what a checker found on a school's site.</summary>
public sealed class CheckPublication(SchoolRoadmapDesk desk, TellNews tell)
{
    /// <summary>Nobody looks at one site more often; each check may bring a file.</summary>
    public const int MostOfADay = 20;

    public static readonly Rule LeavesRoomForOthers = new(
        "publication/leaves-room-for-others", "За сутки по этой школе уже {0} проверок: больше записать нельзя. Вернитесь к ней завтра.");

    /// <param name="found">Without the file.</param>
    /// <param name="file">As the browser sent it, its bytes at most one more than <see cref="NewEvidence.Largest"/>; none if there is none.</param>
    /// <returns>The check; the one before if the same was written down just now, as a button pressed twice does.</returns>
    public Task<Outcome<PublicationCheck>> RunAsync(
        Visitor visitor, RoadmapId id, NewPublicationCheck found, (string Name, byte[] Bytes)? file, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                // Who may not check learns nothing about the file.
                var refusals = new List<Refusal>(open.Roadmap.WhyNotCheckPublication(open.Actor));
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<PublicationCheck>(refusals);
                }

                var (taken, problems) = EvidenceUpload.Take(file);
                refusals.AddRange(problems);
                var told = found with { File = taken };
                refusals.AddRange(PublicationCheck.WhyNot(open.Roadmap, told, open.Today));
                var recent = open.Now.AddDays(-1);
                var before = await open.Context.PublicationChecks.AsNoTracking().Where(check => check.RoadmapId == id && check.At > recent).OrderBy(check => check.At).ToListAsync(token);
                if (refusals.Count == 0 && before is [.., var last] && last.Says(open.Actor, told))
                {
                    return Outcome.Done(last);
                }

                if (before.Count >= MostOfADay)
                {
                    refusals.Add(LeavesRoomForOthers.Refuse(before.Count));
                }

                if (refusals.Count > 0)
                {
                    return Outcome.Refused<PublicationCheck>(refusals);
                }

                var check = Write(open, told, file?.Bytes);
                await tell.SchoolAsync(open.Context, open.Roadmap.SchoolId, NewsOf(open, told), open.Actor.Person, token);
                return Outcome.Done(check);
            },
            cancellation);

    /// <summary>A check changes the stage only when the roadmap was found; the school hears of each.</summary>
    private static News NewsOf(OpenSchoolRoadmap open, NewPublicationCheck found)
    {
        var words = found.Result switch
        {
            PublicationCheckResult.Found => "Проверка сайта: дорожная карта найдена.",
            PublicationCheckResult.NotFound => "Проверка сайта: дорожной карты по указанному адресу нет.",
            PublicationCheckResult.AnotherVersion => "Проверка сайта: опубликована не та редакция дорожной карты.",
        };
        return new News(
            NotificationMatter.PublicationChecked, open.Roadmap.SchoolId, words, $"/m/{open.Member.Municipality.Slug.Value}/school-roadmaps/{open.Roadmap.Id.Value}");
    }

    private static PublicationCheck Write(OpenSchoolRoadmap open, NewPublicationCheck found, byte[]? bytes)
    {
        var check = new PublicationCheck(open.Roadmap, open.Actor, found, open.Today, open.Now);
        open.Roadmap.CheckPublication(open.Actor, found.Result == PublicationCheckResult.Found);
        open.Context.Add(check);
        open.Context.Note(new JournalNote(JournalDeed.PublicationChecked, JournalSubject.Roadmap(open.Roadmap), PublicationWords.Of(check.Result)));
        if (bytes is not null)
        {
            open.Context.Add(new PublicationCheckContent(check.Tenant, check.Id, bytes));
        }

        return check;
    }
}
