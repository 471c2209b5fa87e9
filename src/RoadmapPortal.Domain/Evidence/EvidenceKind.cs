namespace RoadmapPortal.Domain.Evidence;

/// <summary>Kinds of file that may show something, told by their content; stored by name.</summary>
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
