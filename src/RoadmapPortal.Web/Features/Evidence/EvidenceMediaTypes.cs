using RoadmapPortal.Domain.Evidence;

namespace RoadmapPortal.Web.Features.Evidence;

/// <summary>What a kept file is called in the headers of its download.</summary>
public static class EvidenceMediaTypes
{
    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "application/pdf",
        EvidenceKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        EvidenceKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        EvidenceKind.Odt => "application/vnd.oasis.opendocument.text",
        EvidenceKind.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        EvidenceKind.Png => "image/png",
        EvidenceKind.Jpg => "image/jpeg",
    };
}
