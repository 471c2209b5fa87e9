using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>The QR code with its short code in the lower right corner of the first page (ГОСТ Р 7.0.97-2025).</summary>
internal static class VerificationCorner
{
    public static CornerMark Of(VerificationMark mark) => new(QrModules.Of(mark.Address), Length.Mm(VerificationMark.Side), mark.Lines);
}
