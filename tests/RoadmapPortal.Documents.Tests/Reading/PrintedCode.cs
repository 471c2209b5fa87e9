using System.Diagnostics;
using System.Globalization;
using System.Text;
using ZXing;
using ZXing.Common;

namespace RoadmapPortal.Documents.Tests.Reading;

/// <summary>The two-dimensional code of a printed page, photographed and read as a telephone reads it.</summary>
internal static class PrintedCode
{
    /// <returns>What it says, if it stands in the page's lower right; none if there is none.</returns>
    public static string? ReadInLowerRight(string pdf, int page)
    {
        var (width, height, grey) = Picture(pdf, page);
        var read = Read(width, height, grey);
        read?.ResultPoints.ShouldAllBe(point => point.X > width * 0.7 && point.Y > height * 0.7);
        return read?.Text;
    }

    /// <param name="grey">A byte for each dot, line by line.</param>
    public static Result? Read(int width, int height, byte[] grey) =>
        new BarcodeReaderGeneric { Options = new DecodingOptions { PossibleFormats = [BarcodeFormat.QR_CODE], TryHarder = true } }.Decode(new RGBLuminanceSource(grey, width, height, RGBLuminanceSource.BitmapFormat.Gray8));

    /// <summary>A page as a scanner of 150 dots per inch sees it.</summary>
    private static (int Width, int Height, byte[] Grey) Picture(string pdf, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-gray", "-r", "150", "-f", number, "-l", number, pdf]) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, "pdftoppm");
        var picture = output.ToArray();

        // «P5», width, height and depth as text lines, then a byte for each dot.
        var head = Encoding.ASCII.GetString(picture, 0, 40).Split(['\n', ' '], 5);
        head[0].ShouldBe("P5");
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return (width, height, picture[^(width * height)..]);
    }
}
