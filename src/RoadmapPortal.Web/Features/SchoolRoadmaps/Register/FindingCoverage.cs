using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

/// <summary>What a period's audit found at a school, and what of it no row of the school's own roadmap names.</summary>
public sealed record FindingCoverage(int Found, IReadOnlyList<RiskParameterId> Uncovered)
{
    public static FindingCoverage None { get; } = new(0, []);

    /// <summary>
    /// All schools in one question, without their roadmaps. Rows for «все параметры» speak of everything and cover nothing (decision 0011):
    /// they are those whose code cell has no digit.
    /// </summary>
    public static async Task<IReadOnlyDictionary<SchoolId, FindingCoverage>> LoadAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation)
    {
        var rows = await context.Database.SqlQuery<Row>($"""
            with named as (
                select distinct map.school_id, link.parameter_id
                from school_roadmaps map
                join roadmaps roadmap on roadmap.tenant_id = map.tenant_id and roadmap.id = map.id and roadmap.period_id = {period.Value}
                join roadmap_tables part on part.tenant_id = map.tenant_id and part.roadmap_id = map.id
                join activities activity on activity.tenant_id = part.tenant_id and activity.table_id = part.id
                    and activity.removed_at is null and activity.cells ->> 'codes' ~ '[0-9]'
                join activity_parameters link on link.tenant_id = activity.tenant_id and link.activity_id = activity.id
            )
            select finding.school_id as "School", count(*)::int as "Found",
                coalesce(array_agg(finding.parameter_id order by line.position) filter (where named.parameter_id is null), array[]::uuid[]) as "Uncovered"
            from entry_audits audit
            join findings finding on finding.tenant_id = audit.tenant_id and finding.audit_id = audit.id
            join audit_lines line on line.tenant_id = audit.tenant_id and line.audit_id = audit.id and line.parameter_id = finding.parameter_id
            left join named on named.school_id = finding.school_id and named.parameter_id = finding.parameter_id
            where audit.period_id = {period.Value}
            group by finding.school_id
            """).ToListAsync(cancellation);
        return rows.ToDictionary(row => new SchoolId(row.School), row => new FindingCoverage(row.Found, [.. row.Uncovered.Select(id => new RiskParameterId(id))]));
    }

    private sealed record Row(Guid School, int Found, Guid[] Uncovered);
}
