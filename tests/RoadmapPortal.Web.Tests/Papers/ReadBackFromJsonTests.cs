using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.Papers;

/// <summary>A kept edition is data alone; the paper made from it says just what the printed one says.</summary>
public sealed class ReadBackFromJsonTests
{
    [Theory]
    [InlineData("sochi")]
    [InlineData("novorossiysk")]
    [InlineData("meshchovsk")]
    [InlineData("shkola-12")]
    [InlineData("stepnovsky")]
    public void ThePaper_MadeAgainFromItsData_SaysEveryWordInItsPlace(string slug)
    {
        var paper = FivePapers.Read(slug);
        using var json = new MemoryStream();
        RoadmapJson.Write(paper, json);

        var again = RoadmapJsonReader.Read(json.ToArray());

        PaperTexts.Of(RoadmapComposition.Compose(again)).ShouldBe(PaperTexts.Of(RoadmapComposition.Compose(paper)));
        (again.School, again.Period, again.Municipality.Slug, again.IsApproved).ShouldBe((paper.School, paper.Period, paper.Municipality.Slug, true));
    }
}
