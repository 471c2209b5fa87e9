using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;
using RoadmapPortal.Web.Features.Catalogues.Renumber;

namespace RoadmapPortal.Web.Features.Catalogues.List;

/// <summary>Chooses the catalogue version that a period works by, while nothing of the one chosen before is in use.</summary>
public sealed class PinVersion(CatalogueDesk desk)
{
    public Task<Outcome<PlanningPeriod>> RunAsync(Visitor visitor, PlanningPeriodId periodId, RiskCatalogueVersionId versionId, CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, _, token) =>
        {
            var period = await context.PlanningPeriods.FirstOrDefaultAsync(period => period.Id == periodId, token);
            if (period is null || !await context.RiskCatalogueVersions.AnyAsync(version => version.Id == versionId, token))
            {
                return Outcome.Refused<PlanningPeriod>(Gate.IsFound.Refuse());
            }

            var use = await ParameterUses.OfAsync(context, periodId, token);
            if (period.WhyNotPin(versionId, use) is { Count: > 0 } refusals)
            {
                return Outcome.Refused<PlanningPeriod>(refusals);
            }

            period.Pin(versionId, use);

            // Codes that meant nothing may mean something now.
            var version = (await CatalogueDesk.VersionAsync(context, versionId, token))!;
            var audit = await context.EntryAudits.AsNoTracking().Include(audit => audit.Lines).FirstOrDefaultAsync(audit => audit.PeriodId == periodId, token);
            var read = new RenumberedPeriod(period, audit, await PeriodsOfVersion.RoadmapsAsync(context, periodId, toWrite: true, token));
            PeriodsOfVersion.Link(read, version, await PeriodsOfVersion.DirectoryAsync(context, token));
            return Outcome.Done(period);
        },
        cancellation);
}
