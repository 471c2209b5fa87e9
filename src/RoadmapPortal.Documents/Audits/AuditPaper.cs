using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Documents.Audits;

/// <summary>What the paper of a period's audit says: the municipality's whole, or what was found at one school.</summary>
/// <param name="School">Label of the school; none for the municipality's.</param>
/// <param name="IsDraft">Whether each page says «ПРОЕКТ».</param>
public sealed record AuditPaper(PaperMunicipality Municipality, PaperPeriod Period, string? School, AuditPart Audit, bool IsDraft, PrintLook Look)
{
    /// <summary>The paper of an audit as it stands now.</summary>
    /// <param name="schools">The municipality's register.</param>
    /// <param name="only">The school whose paper it is; none for the municipality's.</param>
    /// <param name="figures">What the fields of the audit's text say.</param>
    public static AuditPaper From(
        Municipality municipality, PlanningPeriod period, EntryAudit audit, RiskCatalogueVersion catalogue, IReadOnlyList<School> schools, School? only, AuditFigures figures, PrintLook look)
    {
        var part = AuditPartBuilder.Build(audit, catalogue, schools, only, figures);
        return new AuditPaper(
            new PaperMunicipality(municipality.Slug.Value, municipality.Name, municipality.ShortName),
            new PaperPeriod(period.Words, period.From, period.To),
            only?.Label,

            // A school's table says what was found there; its only school is in the title, and the prose is the municipality's.
            only is null ? part : part with { Introduction = null, Columns = [.. part.Columns.Where(column => column.Kind != AuditColumnKind.Schools)] },
            IsDraft: false,
            look);
    }
}
