using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Documents.Audits;

/// <summary>The audit table of a paper: the municipality's whole, or what was found at one school.</summary>
internal static class AuditPartBuilder
{
    /// <param name="only">The school whose paper it is; none for the whole municipality.</param>
    /// <param name="figures">What the fields of its text say.</param>
    public static AuditPart Build(EntryAudit audit, RiskCatalogueVersion catalogue, IReadOnlyList<School> schools, School? only, AuditFigures figures)
    {
        var register = new SchoolList(schools);
        var byId = schools.ToDictionary(school => school.Id);
        var found = audit.Findings.Where(finding => only is null || finding.SchoolId == only.Id)
            .ToLookup(finding => finding.ParameterId, finding => byId[finding.SchoolId]);
        var places = catalogue.Factors.SelectMany(factor => factor.Parameters.Select(parameter => (Factor: factor, Parameter: parameter)))
            .ToDictionary(place => place.Parameter.Id);
        var factors = audit.Lines.OrderBy(line => line.Position)
            .Select(line => (Line: line, Place: places[line.ParameterId]))
            .GroupBy(entry => entry.Place.Factor)
            // Grouped first, so that a school's factors stand in the same order as the municipality's.
            .Select(group => (group.Key, Lines: group.Where(entry => only is null || found.Contains(entry.Line.ParameterId)).ToList()))
            .Where(group => group.Lines.Count > 0)
            .Select(group => new AuditFactorPart(
                group.Key.PrintedNumber,
                group.Key.Name,
                [.. group.Lines.Select(entry => Parameter(entry.Line, entry.Place.Parameter, audit.Numbering, register, [.. found[entry.Line.ParameterId]]))]));
        return new AuditPart(audit.Introduction is { } text && only is null ? AuditNarrative.Say(text, figures) : null, Columns(audit, only), [.. factors]);
    }

    /// <summary>A school's paper neither lists the schools nor tells of all of them: both would only repeat its own name (as S2 prints it).</summary>
    private static IReadOnlyList<AuditColumn> Columns(EntryAudit audit, School? only) =>
        only is null ? audit.Columns : [.. audit.Columns.Where(column => column.Kind != AuditColumnKind.Schools)];

    private static AuditParameterPart Parameter(
        AuditLine line, RiskParameter parameter, CodeNumbering numbering, SchoolList register, IReadOnlyCollection<School> found)
    {
        var coding = parameter.CodeIn(numbering);
        return new AuditParameterPart(
            coding?.Code.ToString(),
            coding?.Printed ?? "",
            parameter.Name,
            [.. found.OrderBy(school => school.PrintOrder).Select(school => school.Label)],
            line.PrintSchools(register, found));
    }
}
