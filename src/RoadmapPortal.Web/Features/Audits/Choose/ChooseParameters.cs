using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Choose;

/// <summary>Says which parameters a period's audit looks at; begins the audit if the period has none.</summary>
public sealed class ChooseParameters(Gate gate, PortalContexts contexts)
{
    public static readonly Rule RoleMayChoose = new("audit/role-may-choose", "Ваша роль позволяет читать аудит. Его параметры выбирает методист.");

    public static readonly Rule SomeoneWasFirst = new("audit/someone-was-first", "Пока вы выбирали, параметры изменил другой сотрудник. Проверьте выбор и сохраните ещё раз.");

    public static readonly Rule SomethingIsAudited = new("audit/something-is-audited", "Выберите хотя бы один параметр.");

    /// <param name="seen">What was chosen when the page was opened: only what differs from it is changed.</param>
    public async Task<Outcome<EntryAudit>> RunAsync(
        Visitor visitor, PlanningPeriodId period, IReadOnlyCollection<RiskParameterId> seen, IReadOnlyCollection<RiskParameterId> wanted, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return Outcome.Refused<EntryAudit>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditAudit))
        {
            return Outcome.Refused<EntryAudit>(RoleMayChoose.Refuse());
        }

        if (wanted.Count == 0)
        {
            return Outcome.Refused<EntryAudit>(SomethingIsAudited.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        if (await context.PlanningPeriods.AsNoTracking().FirstOrDefaultAsync(line => line.Id == period, cancellation) is not { } planned)
        {
            return Outcome.Refused<EntryAudit>(Gate.IsFound.Refuse());
        }

        var catalogue = await context.RiskCatalogueVersions.AsNoTracking().AsSplitQuery().Include(version => version.Factors).ThenInclude(factor => factor.Parameters)
            .SingleAsync(version => version.Id == planned.CatalogueVersionId, cancellation);
        var audit = await context.EntryAudits.AsSplitQuery().Include(audit => audit.Lines).Include(audit => audit.Findings)
            .FirstOrDefaultAsync(audit => audit.PeriodId == period, cancellation) ?? await NewAudit.BeginAsync(context, planned, cancellation);
        var (added, removed) = (wanted.Except(seen).ToList(), seen.Except(wanted).ToList());
        if (audit.WhyNotChoose(catalogue, added, removed) is { Count: > 0 } refusals)
        {
            return Outcome.Refused<EntryAudit>(refusals);
        }

        audit.Choose(catalogue, added, removed);
        try
        {
            await context.SaveChangesAsync(cancellation);
            return Outcome.Done(audit);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            return Outcome.Refused<EntryAudit>(SomeoneWasFirst.Refuse());
        }
    }
}
