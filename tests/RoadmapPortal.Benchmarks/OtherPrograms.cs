using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Microsoft.Playwright;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Docx;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Documents.Pdf;

namespace RoadmapPortal.Benchmarks;

/// <summary>The same paper as PDF by us, by a browser that is already running, and by an office program.</summary>
[WarmupCount(3)]
[IterationCount(10)]
public class OtherPrograms
{
    private readonly string folder = Directory.CreateTempSubdirectory("papers").FullName;
    private ComposedPaper paper = null!;
    private string html = "";
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;
    private IPage page = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        paper = SizedPapers.Composed(1);
        using var text = new MemoryStream();
        PaperHtml.Write(paper, text);
        html = System.Text.Encoding.UTF8.GetString(text.ToArray());
        await using (var docx = File.Create(Docx))
        {
            PaperDocx.Write(paper, DateTimeOffset.UnixEpoch, docx);
        }

        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        page = await chromium.NewPageAsync();
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await chromium.CloseAsync();
        playwright.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public long Ours()
    {
        using var file = new MemoryStream();
        PaperPdf.Write(paper, DateTimeOffset.UnixEpoch, file);
        return file.Length;
    }

    /// <summary>The same page of the same browser each time, tagged as ours is.</summary>
    [Benchmark]
    public async Task<int> Chromium()
    {
        await page.SetContentAsync(html);
        return (await page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true, Outline = true })).Length;
    }

    [Benchmark]
    public long LibreOffice()
    {
        var pdf = Path.ChangeExtension(Docx, ".pdf");
        File.Delete(pdf);
        using var office = Process.Start("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, Docx]);
        office.WaitForExit();

        // It reports success even when there is no file.
        return new FileInfo(pdf).Length;
    }

    private string Docx => Path.Combine(folder, "paper.docx");
}
