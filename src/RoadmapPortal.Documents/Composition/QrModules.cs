using ZXing.QrCode.Internal;

namespace RoadmapPortal.Documents.Composition;

/// <summary>The two-dimensional code of an address, module by module.</summary>
internal static class QrModules
{
    /// <summary>The white frame without which no reader finds it, in modules (ISO/IEC 18004, 6.3.8).</summary>
    private const int QuietZone = 4;

    /// <returns>A square, a line for each row: «#» is dark, a space is light.</returns>
    public static IReadOnlyList<string> Of(Uri address)
    {
        var modules = Encoder.encode(address.AbsoluteUri, ErrorCorrectionLevel.M).Matrix;
        var side = modules.Width + (2 * QuietZone);
        return [.. Enumerable.Range(-QuietZone, side).Select(row => string.Concat(Enumerable.Range(-QuietZone, side).Select(column => IsDark(modules, column, row) ? '#' : ' ')))];
    }

    private static bool IsDark(ByteMatrix modules, int column, int row) =>
        column >= 0 && row >= 0 && column < modules.Width && row < modules.Height && modules[column, row] == 1;
}
