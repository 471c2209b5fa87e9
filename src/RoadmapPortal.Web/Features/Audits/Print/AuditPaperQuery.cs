using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.Audits.Narrate;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Audits.Print;

/// <summary>The papers of a period's audit.</summary>
public sealed class AuditPaperQuery(Gate gate, PortalContexts contexts)
{
    /// <param name="period">None for the newest period that has an audit.</param>
    /// <param name="school">None for the municipality's.</param>
    /// <returns>None if there is no such audit or school, or it is not for this visitor.</returns>
    public Task<AuditPaper?> AuditAsync(Visitor visitor, Guid? period, SchoolId? school, CancellationToken cancellation) => ReadAsync(visitor, period, school, async (context, member, sources, only, look) =>
        AuditPaper.From(member.Municipality, sources.Period, sources.Audit, sources.Catalogue, sources.Schools, only, await AuditFiguresLoader.LoadAsync(context, sources.Audit, cancellation), look), cancellation);

    /// <returns>None if there is no such audit or school, or it is not for this visitor.</returns>
    public Task<RiskSheet?> RisksAsync(Visitor visitor, Guid? period, SchoolId school, CancellationToken cancellation) => ReadAsync(visitor, period, school, async (context, member, sources, only, look) =>
    {
        var roadmap = await RoadmapSourcesLoader.LoadMunicipalAsync(context, sources.Period.Id, cancellation);

        // A draft of the municipality is no school's business.
        var isShown = roadmap is not null && (member.MayRead(roadmap.Roadmap) || roadmap.Roadmap.IsApproved);
        return Sheet(member, sources, only!, isShown ? Coverage.Of(roadmap!.Checked()) : null, look);
    }, cancellation);

    private static RiskSheet Sheet(Member member, AuditSources sources, School school, Coverage? coverage, PrintLook look)
    {
        var matrix = sources.Matrix();
        var against = coverage?.Parameters.ToDictionary(line => line.Line.Parameter.Id, line => line.Activities);
        return new RiskSheet(
            new PaperMunicipality(member.Municipality.Slug.Value, member.Municipality.Name, member.Municipality.ShortName),
            new PaperPeriod(sources.Period.Words, sources.Period.From, sources.Period.To),
            school.Label,
            school.Name,
            sources.Past?.Period.Words,
            against is not null,
            [
                .. matrix.Columns.Where(column => matrix.IsFound(school, column)).Select(column => new RiskLine(
                    $"{column.Factor.PrintedNumber} {column.Factor.Name}".Trim(),
                    column.Code,
                    column.Parameter.Name,
                    EvidenceOf(sources, school, column),
                    matrix.PastColumns.Contains(column.Parameter.Id) ? matrix.WasFound(school, column) : null,
                    [.. (against?.GetValueOrDefault(column.Parameter.Id) ?? []).Select(CoverageWords.Activity)])),
            ],
            look);
    }

    /// <summary>What stands at the mark, otherwise what the school says of itself once that is confirmed.</summary>
    private static string EvidenceOf(AuditSources sources, School school, MatrixColumn column)
    {
        var own = sources.Answers.GetValueOrDefault(school.Id)?.To(column.Parameter.Id);
        return sources.Audit.Findings.First(finding => finding.SchoolId == school.Id && finding.ParameterId == column.Parameter.Id).Evidence
            ?? (own is { Verdict: AnswerVerdict.Confirmed, Value: AnswerValue.Found } ? own.EvidenceWords() : null)
            ?? "";
    }

    private async Task<T?> ReadAsync<T>(
        Visitor visitor, Guid? period, SchoolId? school, Func<PortalContext, Member, AuditSources, School?, PrintLook, Task<T>> make, CancellationToken cancellation)
        where T : class
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !(school is null ? member.May(Deed.ReadAudit) : member.May(Deed.ReadSchoolAudit, school)))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var id = await context.EntryAudits.Join(context.PlanningPeriods, audit => audit.PeriodId, other => other.Id, (audit, other) => new { audit.Id, Period = other.Id, other.From })
            .Where(line => period == null || line.Period == new PlanningPeriodId(period.Value))
            .OrderByDescending(line => line.From).Select(line => (EntryAuditId?)line.Id).FirstOrDefaultAsync(cancellation);
        if (id is not { } found || await AuditSources.LoadAsync(context, found, cancellation) is not { } sources)
        {
            return null;
        }

        var only = sources.Schools.FirstOrDefault(other => other.Id == school);
        if (school is not null && only is null)
        {
            return null;
        }

        var profile = await context.PrintProfiles.AsNoTracking().SingleOrDefaultAsync(cancellation);
        return await make(context, member, sources, only, profile?.Look ?? PrintLook.Standard);
    }
}
