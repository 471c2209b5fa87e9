using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Typical;
using RoadmapPortal.Web.Features.Roadmaps.Details;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.Header;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>Everything that the portal knows to say about a roadmap as it stood at one moment.</summary>
public sealed class RoadmapFindings
{
    private readonly Dictionary<ActivityId, RowNotes> notes;

    private readonly Dictionary<RoadmapTableId, TableSheet> sheets;

    private readonly Lazy<HeaderTexts> header;

    private readonly CheckedRoadmap roadmap;

    private readonly ResponsibleDirectory people;

    private RoadmapFindings(
        RoadmapSources sources, CheckedRoadmap roadmap, IReadOnlyList<Flaw> flaws, ResponsibleDirectory people, Dictionary<ActivityId, RowNotes> notes)
    {
        this.roadmap = roadmap;
        this.people = people;
        sheets = sources.Roadmap.Tables.ToDictionary(table => table.Id, TableSheet.Of);
        header = new Lazy<HeaderTexts>(() => HeaderTexts.Of(sources.Roadmap, sources.Period));
        Directory = [.. sources.Directory.OrderBy(entry => entry.Label, StringComparer.OrdinalIgnoreCase)];
        Flaws = flaws;
        Unknown = UnknownName.In(roadmap, people);
        Coverage = Coverage.Of(roadmap);
        this.notes = notes;
    }

    public IReadOnlyList<Flaw> Flaws { get; }

    public Coverage Coverage { get; }

    /// <summary>Those who answer for activities and are not in the directory.</summary>
    public IReadOnlyList<UnknownName> Unknown { get; }

    /// <summary>The municipality's directory, by label.</summary>
    public IReadOnlyList<Responsible> Directory { get; }

    /// <summary>The words around the tables.</summary>
    public HeaderTexts Header => header.Value;

    /// <param name="roadmap">The sources, read for their checks.</param>
    public static RoadmapFindings Of(RoadmapSources sources, CheckedRoadmap roadmap)
    {
        var flaws = RoadmapInspection.Of(roadmap, sources.Severities);
        var byRow = flaws.Where(flaw => flaw.Place.Activity is not null).ToLookup(flaw => flaw.Place.Activity!.Value);
        var notes = roadmap.Rows.ToDictionary(row => row.Activity.Id, row => RowNotes.Of(row, byRow[row.Activity.Id]));
        return new RoadmapFindings(sources, roadmap, flaws, new ResponsibleDirectory(sources.Directory), notes);
    }

    /// <summary>A table as the editor shows it; none if the roadmap has no such.</summary>
    public TableSheet? SheetOf(RoadmapTableId table) => sheets.GetValueOrDefault(table);

    /// <summary>Where an activity against a parameter belongs; none if the roadmap has no table for it.</summary>
    public RowPlace? PlaceFor(AuditedParameter parameter, Level level) => RowPlace.For(roadmap, parameter, level);

    /// <summary>Everything about one row; none if the roadmap has no such.</summary>
    public RowInFull? InFull(ActivityId row) =>
        Find(row) is { } found ? RowInFull.Of(roadmap, found, Flaws.Where(flaw => flaw.Place.Activity == row), people) : null;

    /// <summary>The row itself, which is written into while the roadmap is open; none if there is no such.</summary>
    internal Activity? Activity(ActivityId row) => Find(row)?.Activity;

    private CheckedRow? Find(ActivityId row) => roadmap.Rows.FirstOrDefault(other => other.Activity.Id == row);

    public RowNotes NotesOf(ActivityId row) => notes.GetValueOrDefault(row, RowNotes.None);
}
