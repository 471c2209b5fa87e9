using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary>What is known about a school's roadmap as it stands: for its page, and for submitting it. Asks nobody's permission: whoever calls has asked.</summary>
public static class FilingStateLoader
{
    /// <returns>None if the context's municipality has no such school roadmap.</returns>
    public static async Task<FilingState?> LoadAsync(PortalContext context, RoadmapId id, CancellationToken cancellation)
    {
        if (await RoadmapSourcesLoader.LoadAsync(context, id, cancellation) is not { Roadmap: SchoolRoadmap roadmap } sources)
        {
            return null;
        }

        var school = sources.Schools.Single(school => school.Id == roadmap.SchoolId);
        var offers = await OffersAsync(context, sources, school, cancellation);
        var roadmapRead = sources.Checked();
        var flaws = RoadmapInspection.Of(roadmapRead, sources.Severities);
        var submission = new SubmissionState(roadmapRead.Rows.Count(), flaws, offers.Count(offer => offer.IsOpen), 0);
        return new FilingState(sources, roadmap, school, roadmapRead, submission, offers);
    }

    private static async Task<IReadOnlyList<DecidedOffer>> OffersAsync(PortalContext context, RoadmapSources sources, School school, CancellationToken cancellation)
    {
        var municipal = await RoadmapSourcesLoader.LoadMunicipalAsync(context, sources.Period.Id, cancellation);
        if (municipal is null)
        {
            return [];
        }

        var kept = await context.OfferedActivities.AsNoTracking().Where(offer => offer.RoadmapId == sources.Roadmap.Id).ToDictionaryAsync(offer => offer.SourceId, cancellation);
        var standing = sources.Roadmap.Tables.SelectMany(table => table.Activities).ToDictionary(row => row.Id);
        return
        [
            .. SchoolOffers.Of(municipal.Checked(), school).Select(offer =>
            {
                var decision = kept.GetValueOrDefault(offer.Source.Activity.Id);
                return new DecidedOffer(offer, decision, decision?.RowId is { } row ? standing.GetValueOrDefault(row) : null);
            }),
        ];
    }
}

/// <param name="Sources">The school's roadmap with all that its paper is made of.</param>
/// <param name="Offers">What the municipal roadmap plans for the school, in its order.</param>
public sealed record FilingState(
    RoadmapSources Sources, SchoolRoadmap Roadmap, School School, CheckedRoadmap Checked, SubmissionState Submission, IReadOnlyList<DecidedOffer> Offers);

/// <param name="Decision">None if the municipality added it after the draft was made.</param>
/// <param name="Row">The school's row that came of it; none if it was declined, removed, or not taken yet.</param>
public sealed record DecidedOffer(Offer Offer, OfferedActivity? Decision, Activity? Row)
{
    /// <summary>The school has neither taken nor declined it.</summary>
    public bool IsOpen => Row is null && Decision?.IsDeclined != true;

    /// <summary>Whether the school says it in other words than the municipality.</summary>
    public bool IsAdapted => Row is not null && Offer.Cells.Any(cell => cell.Key is not (ColumnKind.Number or ColumnKind.Responsible) && Row.Cells[cell.Key].Length > 0 && Row.Cells[cell.Key] != cell.Value);
}
