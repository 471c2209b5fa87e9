using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Benchmarks.Marks;

/// <summary>An audit of 100 schools and 40 parameters in the database of the measured portal, put there and read past the portal.</summary>
internal sealed class MeasuredAudit
{
    public const int Schools = 100;
    public const int Factors = 10;
    public const int OfFactor = 4;

    private readonly PortalContexts contexts;
    private readonly TenantScope scope;

    private MeasuredAudit(PortalContexts contexts, TenantScope scope, EntryAudit audit, IReadOnlyList<SchoolId> schools)
    {
        this.contexts = contexts;
        this.scope = scope;
        Id = audit.Id;
        Path = $"/m/sochi/audit?period={audit.PeriodId.Value}";
        Cells = [.. schools.SelectMany(school => audit.Lines.Select(line => (school, line.ParameterId)))];
    }

    public EntryAuditId Id { get; }

    /// <summary>Where its page is.</summary>
    public string Path { get; }

    /// <summary>School by school.</summary>
    public IReadOnlyList<(SchoolId School, RiskParameterId Parameter)> Cells { get; }

    /// <summary>For the school year after Сочи's period, so that the page shows what was found before, too; a third of the cells is marked.</summary>
    public static async Task<MeasuredAudit> AddAsync(string portalConnection)
    {
        var contexts = new PortalContexts(portalConnection);
        var scope = new TenantScope(await contexts.FindMunicipalityAsync(Slug.Parse("sochi")), new Actor(null, "Замер"));
        await using var context = contexts.Open(scope);
        var tenant = scope.Tenant!.Value;
        var schools = await context.Schools.OrderBy(school => school.PrintOrder).ToListAsync();
        for (var at = schools.Count; at < Schools; at++)
        {
            var number = 200 + at;
            schools.Add(new School(tenant, SchoolId.New(), SchoolKind.Secondary, number, number.ToString(CultureInfo.InvariantCulture), $"СОШ № {number}", at, []));
            context.Add(schools[at]);
        }

        var catalogue = new RiskCatalogue(tenant, RiskCatalogueId.New(), "Для замера");
        var version = catalogue.AddVersion();
        for (var factor = 1; factor <= Factors; factor++)
        {
            var added = version.AddFactor($"{factor}.", $"Фактор {factor}: уровень оснащения школы");
            for (var parameter = 1; parameter <= OfFactor; parameter++)
            {
                added.AddParameter($"Наличие обучающихся из малообеспеченных семей, вид {factor}.{parameter}").AddCode(CodeNumbering.LocalPerFactor, ParameterCode.Parse($"{factor}.{parameter}"), $"{factor}.{parameter}");
            }
        }

        var period = new PlanningPeriod(tenant, PlanningPeriodId.New(), "2024 – 2025 учебный год", new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31), version.Id);
        var audit = new EntryAudit(tenant, EntryAuditId.New(), period.Id, CodeNumbering.LocalPerFactor, null, EntryAudit.UsualColumns);
        foreach (var (parameter, at) in version.Factors.SelectMany(factor => factor.Parameters).Select((parameter, at) => (parameter, at)))
        {
            audit.AddLine(parameter.Id, null);
            foreach (var school in schools.Where((_, row) => (row + at) % 3 == 0))
            {
                audit.Mark(school.Id, parameter.Id);
            }
        }

        context.AddRange(catalogue, period, audit);
        await context.SaveChangesAsync();
        return new MeasuredAudit(contexts, scope, audit, [.. schools.Select(school => school.Id)]);
    }

    public async Task<HashSet<(SchoolId School, RiskParameterId Parameter)>> FoundAsync()
    {
        await using var context = contexts.Open(scope);
        var found = await context.Set<Finding>().AsNoTracking().Where(finding => finding.AuditId == Id).Select(finding => new { finding.SchoolId, finding.ParameterId }).ToListAsync();
        return [.. found.Select(finding => (finding.SchoolId, finding.ParameterId))];
    }
}
