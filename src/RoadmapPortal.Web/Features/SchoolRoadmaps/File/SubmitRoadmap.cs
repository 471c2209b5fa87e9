using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary>Hands a school's roadmap to the reviewers, kept exactly as it was; or takes it back before one has opened it.</summary>
public sealed class SubmitRoadmap(SchoolRoadmapDesk desk)
{
    /// <param name="areWarningsMeant">The person has looked at the warnings.</param>
    public Task<Outcome<SchoolRoadmap>> RunAsync(Visitor visitor, RoadmapId id, bool areWarningsMeant, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var state = (await FilingStateLoader.LoadAsync(open.Contexts, open.Context, id, token))!;
                var refusals = open.Roadmap.WhyNotSubmit(open.Actor, state.Submission, areWarningsMeant);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<SchoolRoadmap>(refusals);
                }

                var edition = WriteEdition.Of(open.Roadmap, state.Sources, RoadmapEditionKind.Submitted, open.Roadmap.Round + 1, open.Now, open.Actor.Name, mark: null);
                if (edition.Value is null)
                {
                    return Outcome.Refused<SchoolRoadmap>(edition.Refusals);
                }

                open.Roadmap.Submit(open.Actor, state.Submission, areWarningsMeant, open.Now);
                open.Context.Add(edition.Value);
                return Outcome.Done(open.Roadmap);
            },
            cancellation);

    public Task<Outcome<SchoolRoadmap>> WithdrawAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            (open, _) =>
            {
                var refusals = open.Roadmap.WhyNotWithdraw(open.Actor);
                if (refusals.Count == 0)
                {
                    open.Roadmap.Withdraw(open.Actor);
                }

                return Task.FromResult(refusals.Count == 0 ? Outcome.Done(open.Roadmap) : Outcome.Refused<SchoolRoadmap>(refusals));
            },
            cancellation);
}
