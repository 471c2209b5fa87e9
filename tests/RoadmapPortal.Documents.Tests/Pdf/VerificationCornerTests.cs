using System.Diagnostics;
using System.Globalization;
using System.Text;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Domain.Printing;
using ZXing;
using ZXing.Common;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>The code on the first page, photographed from the printed page and read as a telephone reads it.</summary>
public sealed class VerificationCornerTests
{
    private static readonly VerificationMark Mark = new("K7QP-03ZD-9XWA", new Uri("https://portal.example/p/check?code=K7QP-03ZD-9XWA"), new Uri("https://portal.example/p/check"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_OfThePrintedPage_IsReadInItsLowerRight(bool isLandscape)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        try
        {
            using (var output = File.Create(file))
            {
                PaperPdf.Write(Paper(isLandscape), DateTimeOffset.UnixEpoch, output);
            }

            var (width, height, grey) = Picture(file, page: 1);
            var read = Read(width, height, grey).ShouldNotBeNull("no code was found on the page");
            read.Text.ShouldBe("https://portal.example/p/check?code=K7QP-03ZD-9XWA");
            read.ResultPoints.ShouldAllBe(point => point.X > width * 0.7 && point.Y > height * 0.7);
            (width, height, grey) = Picture(file, page: 2);
            Read(width, height, grey).ShouldBeNull("only the first page bears it");
            Run("pdftotext", "-layout", "-l", "1", file, "-").ShouldContain("код K7QP-03ZD-9XWA");
            Run("qpdf", "--check", file).ShouldContain("No syntax or stream encoding errors found");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ComposedPaper Paper(bool isLandscape) =>
        new("Карта", "Школа", false, PrintLook.Standard, [new PaperSection(isLandscape, [new PaperTitle("Карта"), .. Enumerable.Range(1, 80).Select(line => new RunningText($"Абзац {line}"))])])
        {
            Verification = Mark,
        };

    private static Result? Read(int width, int height, byte[] grey) =>
        new BarcodeReaderGeneric { Options = new DecodingOptions { PossibleFormats = [BarcodeFormat.QR_CODE], TryHarder = true } }.Decode(new RGBLuminanceSource(grey, width, height, RGBLuminanceSource.BitmapFormat.Gray8));

    /// <summary>A page as a scanner of 150 dots per inch sees it.</summary>
    private static (int Width, int Height, byte[] Grey) Picture(string file, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var picture = RunForBytes("pdftoppm", "-gray", "-r", "150", "-f", number, "-l", number, file);

        // «P5», width, height and depth as text lines, then a byte for each dot.
        var head = Encoding.ASCII.GetString(picture, 0, 40).Split(['\n', ' '], 5);
        head[0].ShouldBe("P5");
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return (width, height, picture[^(width * height)..]);
    }

    private static string Run(string program, params string[] arguments) => Encoding.UTF8.GetString(RunForBytes(program, arguments));

    private static byte[] RunForBytes(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, program);
        return output.ToArray();
    }
}
