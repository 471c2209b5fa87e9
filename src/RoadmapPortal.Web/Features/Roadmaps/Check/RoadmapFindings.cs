using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>Everything that the portal knows to say about a roadmap as it stood at one moment.</summary>
public sealed class RoadmapFindings
{
    private readonly Dictionary<ActivityId, RowNotes> notes;

    private RoadmapFindings(IReadOnlyList<Flaw> flaws, Coverage coverage, Dictionary<ActivityId, RowNotes> notes)
    {
        Flaws = flaws;
        Coverage = coverage;
        this.notes = notes;
    }

    public IReadOnlyList<Flaw> Flaws { get; }

    public Coverage Coverage { get; }

    public static RoadmapFindings Of(RoadmapSources sources)
    {
        var roadmap = sources.Checked();
        var flaws = RoadmapInspection.Of(roadmap, sources.Severities);
        var byRow = flaws.Where(flaw => flaw.Place.Activity is not null).ToLookup(flaw => flaw.Place.Activity!.Value);
        return new RoadmapFindings(flaws, Coverage.Of(roadmap), roadmap.Rows.ToDictionary(row => row.Activity.Id, row => RowNotes.Of(row, byRow[row.Activity.Id])));
    }

    public RowNotes NotesOf(ActivityId row) => notes.GetValueOrDefault(row, RowNotes.None);
}
