namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>Kinds of file that may show an answer, told by their content; stored by name.</summary>
public enum EvidenceKind
{
    Pdf,
    Docx,
    Xlsx,
    Odt,
    Ods,
    Png,
    Jpg,
}
