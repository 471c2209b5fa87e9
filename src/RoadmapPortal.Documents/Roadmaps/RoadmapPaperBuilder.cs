using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Takes from the domain the words that a roadmap's paper says.</summary>
internal sealed class RoadmapPaperBuilder
{
    private readonly RoadmapSources sources;
    private readonly School? school;
    private readonly ResponsibleDirectory directory;

    public RoadmapPaperBuilder(RoadmapSources sources)
    {
        this.sources = sources;
        directory = new ResponsibleDirectory(sources.Directory);
        school = sources.Roadmap is SchoolRoadmap own ? sources.Schools.Single(other => other.Id == own.SchoolId) : null;
    }

    public RoadmapPaper Build()
    {
        var roadmap = sources.Roadmap;
        var tables = roadmap.Tables.Select(table => (table.Id, Part: Table(table))).ToList();
        return new RoadmapPaper(
            new PaperMunicipality(sources.Municipality.Slug.Value, sources.Municipality.Name, sources.Municipality.ShortName),
            new PaperPeriod(sources.Period.Words, sources.Period.From, sources.Period.To),
            school?.Label,
            roadmap.Title,
            roadmap.IsApproved,
            AnnexStamp(roadmap),
            new PaperStamp(roadmap.Approval?.StampOn(roadmap.Title) ?? roadmap.ApprovalStamp, roadmap.ApprovalStamp),
            Signature(roadmap),
            sources.Audit is null ? null : AuditPartBuilder.Build(sources.Audit, sources.Catalogue, sources.Schools, school, sources.Figures),
            [.. roadmap.Blocks.Select(Block)],
            [.. tables.Select(table => table.Part)],
            sources.Order is null ? null : OrderPartBuilder.Build(sources.Order),
            sources.Look)
        {
            Inspection = new Lazy<IReadOnlyList<Flaw>>(() => RoadmapInspection.Of(sources.Checked(), sources.Severities)),
        };

        PaperBlock Block(RoadmapBlock block) =>
            new(block.Kind, block.Heading, block.Text, Items(block.Kind), block.TableId is { } id ? tables.Single(table => table.Id == id).Part : null);
    }

    private PaperStamp AnnexStamp(Roadmap roadmap) =>
        sources is { Order: { } approving, Amendments.Count: > 0 } ? new PaperStamp(ConsolidatedStamp.Of(roadmap.Title, approving.Header, sources.Amendments), [])
        : sources.Order?.Annexes.FirstOrDefault(annex => annex.RoadmapId == roadmap.Id && annex.Kind == AnnexKind.Roadmap) is { } annex
            ? new PaperStamp(sources.Order.Header.Issuer is null && annex.Stamp.Count > 0 ? annex.Stamp : sources.Order.StampOn(annex), annex.Stamp)
            : new PaperStamp([], []);

    private static PaperSignature? Signature(Roadmap roadmap) =>
        roadmap.SignatoryPosition is null && roadmap.SignatoryName is null
            ? null
            : new PaperSignature(roadmap.SignatoryPosition ?? "", roadmap.SignatoryName ?? "");

    private IReadOnlyList<PaperItem> Items(BlockKind kind) => kind switch
    {
        BlockKind.Tasks => [.. sources.Roadmap.Tasks.Select(task => new PaperItem(task.Marker, task.Text))],
        BlockKind.Indicators => [.. sources.Roadmap.Indicators.Select(indicator => new PaperItem(indicator.Marker, indicator.Text))],
        BlockKind.Goal or BlockKind.Prose or BlockKind.Audit or BlockKind.Table => [],
    };

    private TablePart Table(RoadmapTable table)
    {
        var sections = table.Sections.Select((section, at) => (section.Id, At: at)).ToDictionary(section => section.Id, section => section.At);
        return new TablePart(
            table.Kind,
            table.Title,
            [.. table.ShownColumns.Select(column => new TableColumnPart(column.Kind, column.Heading) { Share = column.Share })],
            [.. table.Runs().Select(run => Run(run, sections[run.Section.Id], table))]);
    }

    private TableSectionPart Run(ActivityRun run, int section, RoadmapTable table) =>
        new(section, run.Section.Heading, run.Level, run.Section.HeadingOf(run.Level), [.. run.Rows.Select(row => Activity(row, table))]);

    private ActivityPart Activity(NumberedActivity row, RoadmapTable table)
    {
        // What is hidden is not on paper, hence in none of its files.
        var cells = Cells.From(row.Activity.Cells.Where(cell => table.ShownColumns.Any(column => column.Kind == cell.Key)));
        var codes = ParameterCodeList.Read(cells[ColumnKind.Codes]);
        var hasDates = table.ShownColumns.Any(column => column.Kind == ColumnKind.Dates);
        return new ActivityPart(row.Number, cells, [.. codes.Codes.Select(code => code.ToString())], codes.All)
        {
            Id = row.Activity.Id.Value,
            Schedule = hasDates ? Schedule.Read(cells[ColumnKind.Dates], new PeriodDates(sources.Period.From, sources.Period.To)) : null,
            ResponsibleIds = [.. directory.Find(cells[ColumnKind.Responsible]).Select(entry => entry.Id.Value)],
        };
    }
}
