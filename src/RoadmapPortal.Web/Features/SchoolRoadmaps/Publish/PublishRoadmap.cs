using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publish;

/// <summary>The school says where on its site the approved roadmap stands, or corrects that.</summary>
public sealed class PublishRoadmap(SchoolRoadmapDesk desk)
{
    public Task<Outcome<SchoolRoadmap>> RunAsync(Visitor visitor, RoadmapId id, string address, DateOnly on, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            (open, _) =>
            {
                var refusals = open.Roadmap.WhyNotPublish(open.Actor, address, on, open.Today);
                if (refusals.Count > 0)
                {
                    return Task.FromResult(Outcome.Refused<SchoolRoadmap>(refusals));
                }

                open.Roadmap.Publish(open.Actor, address, on, open.Today);
                open.Context.Note(new JournalNote(JournalDeed.RoadmapPublished, JournalSubject.Roadmap(open.Roadmap), open.Roadmap.PublishedAt ?? ""));
                return Task.FromResult(Outcome.Done(open.Roadmap));
            },
            cancellation);
}
