using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Typesetting.Blocks;
using ZXing.QrCode.Internal;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>The QR code with its short code in the lower right corner of the first page (ГОСТ Р 7.0.97-2025).</summary>
internal static class VerificationCorner
{
    /// <summary>A camera reads it from a printed sheet, and from a photocopy of one.</summary>
    private static readonly Length Side = Length.Mm(25);

    /// <summary>The white frame without which no reader finds it, in modules (ISO/IEC 18004, 6.3.8).</summary>
    private const int QuietZone = 4;

    public static CornerMark Of(VerificationMark mark)
    {
        var modules = Encoder.encode(mark.Address.AbsoluteUri, ErrorCorrectionLevel.M).Matrix;
        var side = modules.Width + (2 * QuietZone);
        return new CornerMark(
            [.. Enumerable.Range(-QuietZone, side).Select(row => string.Concat(Enumerable.Range(-QuietZone, side).Select(column => IsDark(modules, column, row) ? '#' : ' ')))],
            Side,
            ["Проверить документ:", mark.Place.AbsoluteUri, $"код {mark.Code}"]);
    }

    private static bool IsDark(ByteMatrix modules, int column, int row) =>
        column >= 0 && row >= 0 && column < modules.Width && row < modules.Height && modules[column, row] == 1;
}
