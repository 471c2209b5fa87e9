using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Web.Features.Checks.Weigh;

namespace RoadmapPortal.Web.Tests.Checks;

public sealed class CheckWordsTests
{
    /// <summary>A check that is added without words would break its page.</summary>
    [Fact]
    public void Notices_EveryCheck_HasASentenceOfItsOwn()
    {
        var sentences = RoadmapChecks.All.Select(CheckWords.Notices).ToList();
        sentences.ShouldAllBe(words => words.EndsWith('.') && words.Length > 20);
        sentences.ShouldBeUnique();
    }
}
