using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Schools;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Pasting;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Paste;

/// <summary>A period's audit, tracked, with all that a copied table is laid over. The register of schools is held until the transaction ends.</summary>
/// <param name="Audit">None if the period has none yet.</param>
public sealed record PasteDesk(PlanningPeriod Period, EntryAudit? Audit, RiskCatalogueVersion Catalogue, IReadOnlyList<School> Schools)
{
    public CodeNumbering Numbering(PasteWish wish) => Audit?.Numbering ?? wish.Numbering ?? CodeNumbering.LocalPerFactor;

    /// <returns>None if there is no such period.</returns>
    public static async Task<PasteDesk?> OpenAsync(PortalContext context, PlanningPeriodId id, CancellationToken cancellation)
    {
        await context.LockSchoolsAsync(cancellation);
        if (await context.PlanningPeriods.AsNoTracking().FirstOrDefaultAsync(period => period.Id == id, cancellation) is not { } period)
        {
            return null;
        }

        var audit = await context.EntryAudits.AsSplitQuery().Include(audit => audit.Lines).Include(audit => audit.Findings).FirstOrDefaultAsync(audit => audit.PeriodId == id, cancellation);
        var catalogue = await context.RiskCatalogueVersions.AsSplitQuery()
            .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .SingleAsync(version => version.Id == period.CatalogueVersionId, cancellation);
        return new PasteDesk(period, audit, catalogue, await context.Schools.OrderBy(school => school.PrintOrder).ToListAsync(cancellation));
    }

    /// <summary>Reads the table and lays it over the audit. Spellings that are to be remembered join the schools at once; nothing is saved here.</summary>
    public Outcome<PreparedPaste> Prepare(PasteWish wish)
    {
        var sheet = SheetFile.ReadCopied(wish.Text);
        if (sheet.Problems.Count > 0)
        {
            return Outcome.Refused<PreparedPaste>([.. sheet.Problems.Select(problem => PasteAudit.IsReadable.Refuse(problem.Words))]);
        }

        IReadOnlyList<IReadOnlyList<string>> rows = [.. sheet.Rows.Select(row => row.Cells)];
        if (PastedTable.WhyNotRead(rows) is { Count: > 0 } refusals)
        {
            return Outcome.Refused<PreparedPaste>(refusals);
        }

        var spellings = new SchoolSpellings(Schools);
        var taught = new List<Refusal>();
        foreach (var (words, meant) in wish.Meant.Where(pair => pair.Value.IsRemembered))
        {
            var school = Schools.FirstOrDefault(school => school.Id == meant.School);
            IReadOnlyList<Refusal> why = school is null ? [Gate.IsFound.Refuse()] : school.WhyNotAddAlias(words, spellings);
            taught.AddRange(why);
            if (why.Count == 0)
            {
                school!.AddAlias(words, spellings);
            }
        }

        var prepared = PreparedPaste.Of(PastedTable.Read(rows), wish, Audit, Catalogue, Numbering(wish), Schools, new SchoolList(Schools, Period.From));
        return Outcome.Done(prepared with { Refusals = [.. taught, .. prepared.Refusals] });
    }
}
