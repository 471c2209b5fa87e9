using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Risks.Renumbering;

/// <summary>What taking a renumbering back would do: exactly what it changed is put back, where nobody has written since.</summary>
public sealed class RenumberingUndo
{
    public static readonly Rule CellIsAsItWasLeft = new("renumbering/cell-is-as-it-was-left", "Ячейку с тех пор изменили, она осталась как есть. До перенумерации в ней было: «{0}».");

    public static readonly Rule RowIsInPlace = new("renumbering/row-is-in-place", "Строку с тех пор удалили. До перенумерации в ней было: «{0}».");

    public static readonly Rule RoadmapIsOpen = new("renumbering/roadmap-is-open", "Карта сейчас не в работе, ячейка осталась как есть. До перенумерации в ней было: «{0}».");

    public static readonly Rule CellIsNotNewer = new("renumbering/cell-is-not-newer", "Эти коды написаны после перенумерации и останутся как есть. Проверьте, верны ли они по прежним кодам.");

    private readonly CodeRenumbering done;
    private readonly RiskCatalogueVersion version;
    private readonly ILookup<ActivityId, RenumberedCell> written;
    private readonly List<RenumberedCell> cells = [];
    private readonly List<LeftCode> left = [];
    private readonly HashSet<RenumberedCell> found = [];
    private readonly List<Refusal> refusals = [];

    private RenumberingUndo(CodeRenumbering done, RiskCatalogueVersion version)
    {
        (this.done, this.version) = (done, version);
        written = done.Cells.ToLookup(cell => cell.Activity);
    }

    /// <summary>To be written over with their words before.</summary>
    public IReadOnlyList<RenumberedCell> Cells => refusals.Count > 0 ? [] : cells;

    /// <summary>Cells that stay as they are, each with the reason.</summary>
    public IReadOnlyList<LeftCode> Left => refusals.Count > 0 ? [] : left;

    /// <summary>Why nothing can be put back; empty if it can.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <param name="last">The latest renumbering of the version.</param>
    /// <param name="periods">All that read by the version.</param>
    public static RenumberingUndo Of(CodeRenumbering done, CodeRenumbering? last, RiskCatalogueVersion version, IReadOnlyList<RenumberedPeriod> periods)
    {
        var undo = new RenumberingUndo(done, version);
        undo.refusals.AddRange(done.WhyNotUndo(last, version, [.. periods.Select(period => period.Audit).OfType<Audits.EntryAudit>()]));
        if (undo.refusals.Count == 0)
        {
            undo.refusals.AddRange(version.WhyNotCode(done.Numbering, done.Backward(), new HashSet<RiskParameterId>()));
            undo.Look(periods);
        }

        return undo;
    }

    private void Look(IReadOnlyList<RenumberedPeriod> periods)
    {
        foreach (var period in periods.Where(period => period.Numbering == done.Numbering))
        {
            var before = done.Audits.FirstOrDefault(audit => audit.Audit == period.Audit?.Id)?.Before ?? done.Numbering;
            var translation = CodeTranslation.Between(version, done.Numbering, before, before == done.Numbering ? done.Backward() : []);
            foreach (var roadmap in period.Roadmaps)
            {
                Look(new CheckedRoadmap(roadmap, period.Period, version, period.Audit, [], null), translation);
            }
        }

        left.AddRange(done.Cells.Where(cell => !found.Contains(cell)).Select(cell => new LeftCode("Удалённая строка", cell.After, RowIsInPlace.Refuse(cell.Before))));
    }

    private void Look(CheckedRoadmap roadmap, CodeTranslation translation)
    {
        foreach (var (row, cell) in roadmap.Rows.SelectMany(row => written[row.Activity.Id].Select(cell => (row, cell))))
        {
            found.Add(cell);
            if (WhyNotPutBack(roadmap.Roadmap, row, cell) is { } reason)
            {
                left.Add(new LeftCode(FlawPlace.Cell(row, cell.Column).Words, row.Activity.Words(cell.Column), reason));
            }
            else
            {
                cells.Add(cell);
            }
        }

        var now = RoadmapRenumbering.Of(roadmap, translation);
        left.AddRange(now.Changed.Where(cell => written[cell.Change.Activity].All(known => known.Column != cell.Change.Column))
            .Select(cell => new LeftCode(cell.Where, cell.Change.Seen, CellIsNotNewer.Refuse())));
        if (roadmap.Roadmap.IsApproved && now.Changed.Count > 0)
        {
            refusals.Add(RenumberingPlan.ApprovedStaysAsItIs.Refuse(roadmap.Roadmap.Title));
        }
    }

    private static Refusal? WhyNotPutBack(Roadmap roadmap, CheckedRow row, RenumberedCell cell) =>
        row.Activity.Words(cell.Column) != cell.After ? CellIsAsItWasLeft.Refuse(cell.Before)
        : roadmap.IsOpenForEditing ? null
        : RoadmapIsOpen.Refuse(cell.Before);
}
