using System.Text;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

public class WatermarkTests
{
    private static readonly byte[] Marked = TaggedPaper.WriteWithWatermark(TaggedPaper.Document, "ПРОЕКТ");

    [Fact]
    public void Write_Watermark_IsNoText()
    {
        PdfTool.Run("pdftotext", Marked, "FILE", "-").ShouldBe(PdfTool.Run("pdftotext", TaggedPaper.Write(), "FILE", "-"));
        StructText.Of(Marked).ShouldBe(StructText.Of(TaggedPaper.Write()));
    }

    [Fact]
    public void Write_Watermark_IsOneFormThatEveryPageShowsFirst()
    {
        var opened = new OpenedPdf(Marked);
        opened.Dictionaries.Count(dictionary => opened.Find(dictionary, "/Subtype")?.ToString() == "/Form").ShouldBe(1);
        opened.Pages.Count.ShouldBe(3);
        foreach (var page in opened.Pages)
        {
            var lines = opened.ContentOf(page).Split('\n');
            lines[0].ShouldBe("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC");
            lines[1].ShouldMatch("^q .* cm/W1 Do Q$");
            Regex.Count(opened.ContentOf(page), " Do ").ShouldBe(1);
        }
    }

    [Fact]
    public void Write_Watermark_IsPaleAndCentred()
    {
        var (width, height, pixels) = Picture(Marked);
        var bare = Picture(TaggedPaper.Write()).Pixels;
        var tinted = Enumerable.Range(0, pixels.Length).Where(at => bare[at] == 255 && pixels[at] < 255).ToList();
        tinted.Min(at => pixels[at]).ShouldBeInRange((byte)230, (byte)240);
        // As much ink as six heavy letters of 120 points have, and as much on one side of the middle as on the other.
        (tinted.Count / (double)pixels.Length).ShouldBeInRange(0.03, 0.1);
        tinted.Average(at => at % width).ShouldBe(width / 2.0, width * 0.03);
        tinted.Average(at => at / width).ShouldBe(height / 2.0, height * 0.03);
        // It rises to the right.
        tinted.Where(at => at % width > width / 2).Average(at => at / width).ShouldBeLessThan(height * 0.45);
    }

    [Fact]
    public void Write_Watermark_SatisfiesQpdf() => PdfTool.Run("qpdf", Marked, "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");

    /// <summary>The first page in grey.</summary>
    private static (int Width, int Height, byte[] Pixels) Picture(byte[] file)
    {
        var picture = PdfTool.RunForBytes("pdftoppm", file, "-gray", "-r", "36", "-f", "1", "-l", "1", "FILE");
        var header = Regex.Match(Encoding.Latin1.GetString(picture, 0, 40), @"^P5\s(\d+) (\d+)\s255\s");
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return (int.Parse(header.Groups[1].ValueSpan, culture), int.Parse(header.Groups[2].ValueSpan, culture), picture[header.Length..]);
    }
}
