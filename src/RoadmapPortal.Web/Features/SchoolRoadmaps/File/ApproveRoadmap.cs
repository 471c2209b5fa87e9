using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.PublicRegister.Answer;
using RoadmapPortal.Web.Features.PublicRegister.Publish;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;
using RoadmapPortal.Web.Features.Verification;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary>Registers the school's own order: the stamp is filled and the edition frozen. Or begins the next edition.</summary>
public sealed class ApproveRoadmap(SchoolRoadmapDesk desk, PortalAddress portal, PublicVersion version)
{
    /// <param name="whose">Whose order it is, in the genitive: «директора МБОУ «СОШ № 12»».</param>
    public async Task<Outcome<RoadmapEdition>> RunAsync(Visitor visitor, RoadmapId id, string whose, string number, DateOnly date, CancellationToken cancellation)
    {
        var outcome = await ApproveAsync(visitor, id, whose, number, date, cancellation);
        version.Forget();
        return outcome;
    }

    public Task<Outcome<SchoolRoadmap>> AmendAsync(Visitor visitor, RoadmapId id, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            (open, _) =>
            {
                var refusals = open.Roadmap.WhyNotAmend(open.Actor);
                if (refusals.Count == 0)
                {
                    open.Roadmap.Amend(open.Actor);
                }

                return Task.FromResult(refusals.Count == 0 ? Outcome.Done(open.Roadmap) : Outcome.Refused<SchoolRoadmap>(refusals));
            },
            cancellation);

    /// <summary>Lets other schools of the municipality copy from the roadmap, or no longer.</summary>
    public Task<Outcome<SchoolRoadmap>> ShareAsync(Visitor visitor, RoadmapId id, bool isShared, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            (open, _) =>
            {
                if (!open.Actor.May(Domain.People.Deed.FileSchoolRoadmap))
                {
                    return Task.FromResult(Outcome.Refused<SchoolRoadmap>(Gate.RoleMayEdit.Refuse()));
                }

                open.Roadmap.Share(isShared);
                return Task.FromResult(Outcome.Done(open.Roadmap));
            },
            cancellation);

    private Task<Outcome<RoadmapEdition>> ApproveAsync(Visitor visitor, RoadmapId id, string whose, string number, DateOnly date, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var refusals = open.Roadmap.WhyNotApprove(open.Actor, whose, number, date, open.Today);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<RoadmapEdition>(refusals);
                }

                // Saved before it is printed: the paper shows the stamp, and no longer says that it is a draft.
                open.Roadmap.Approve(open.Actor, whose, number, date, open.Today);
                await open.Context.SaveChangesAsync(token);
                var sources = (await RoadmapSourcesLoader.LoadAsync(open.Context, id, token))!;
                var code = VerificationCode.New();
                var edition = WriteEdition.Of(
                    open.Roadmap, sources, RoadmapEditionKind.Approved, open.Roadmap.EditionNumber, open.Now, open.Actor.Name,
                    VerificationPlace.Mark(portal, code));
                if (edition.Value is { } kept)
                {
                    open.Context.AddRange(kept, new VerifiedDocument(code, kept));
                    await PublishSchoolRoadmap.RunAsync(open.Context, open.Roadmap, kept, code, token);
                }

                return edition;
            },
            cancellation);
}
