using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.Checks;

/// <summary>The real mistakes of the five documents, each at its place, and not one false alarm.</summary>
public sealed class DocumentFlawsTests
{
    public static readonly TheoryData<string> Slugs = new(DemoDocumentReader.Slugs);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Inspection_OfADocument_FindsItsMistakesAndNothingElse(string slug)
    {
        var flaws = RoadmapInspection.Of(FivePapers.Sources(slug).Checked(), CheckSeverities.Usual);

        var expected = DocumentFlaws.Read(slug);
        flaws.Select(flaw => $"{flaw.Check.Id} | {flaw.Place.Words}").Order(StringComparer.Ordinal)
            .ShouldBe(expected.Select(flaw => $"{flaw.Check} | {flaw.Place}").Order(StringComparer.Ordinal));
        foreach (var flaw in expected)
        {
            flaws.ShouldContain(
                found => found.Check.Id == flaw.Check && found.Place.Words == flaw.Place && flaw.Words.All(word => found.Words.Contains(word, StringComparison.Ordinal)),
                $"{flaw}: {string.Join(" ", flaw.Words)}");
        }
    }
}
