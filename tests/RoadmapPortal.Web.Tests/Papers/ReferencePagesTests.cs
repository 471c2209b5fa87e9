using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.Papers;

/// <summary>
/// The pages of the five documents were looked at once; since then each mark stands where it stood. When a change moves
/// them on purpose, look at the pages again and run <c>eng/renew-reference-pages</c>.
/// </summary>
public sealed class ReferencePagesTests
{
    private const string Renew = "RENEW_REFERENCE_PAGES";

    public static TheoryData<string> Slugs => new(DemoDocumentReader.Slugs);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Pages_StandAsTheyWereLookedAt(string slug)
    {
        var paper = FivePapers.Read(slug);
        var kind = PaperKind.Of(paper)[0];
        var pages = PaperPdf.PagesOf(kind.Compose(paper)!).ToList();
        var summaries = pages.ConvertAll(page => LayoutDump.Summary(kind.Word, page));
        if (Environment.GetEnvironmentVariable(Renew) is { Length: > 0 } folder)
        {
            File.WriteAllLines(Path.Combine(folder, slug + ".txt"), summaries);
            return;
        }

        var kept = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Papers", "Reference", slug + ".txt"));
        for (var page = 0; page < Math.Min(kept.Length, summaries.Count); page++)
        {
            summaries[page].ShouldBe(kept[page], "The page looks different now:\n" + LayoutDump.Of(pages[page]));
        }

        summaries.Count.ShouldBe(kept.Length);
    }
}
