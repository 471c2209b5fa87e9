using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Risks.Renumbering;

/// <param name="Before">As printed; empty for none.</param>
/// <param name="After">As printed; empty for none.</param>
public sealed record RenumberedCode(RiskParameterId Parameter, CodeNumbering Numbering, string Before, bool WasCertain, string After, bool IsCertain)
{
    public bool ChangesSomething => Before != After || (After.Length > 0 && WasCertain != IsCertain);

    public WantedCode Backward() => new(Parameter, Before, WasCertain);
}

/// <summary>An audit that changed its numbering.</summary>
public sealed record RenumberedAudit(EntryAuditId Audit, CodeNumbering Before, CodeNumbering After);

/// <summary>A cell that was written over.</summary>
public sealed record RenumberedCell(ActivityId Activity, ColumnKind Column, string Before, string After);
