using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Filing.Remarks;

public sealed class UnreadAcceptanceTests
{
    private readonly ReviewDesk desk = new ReviewDesk().Opened();

    [Fact]
    public void AcceptUnread_CleanRoadmap_IsAllowed() => desk.Roadmap.WhyNotAcceptUnread(desk.Reviewer, 1, ReviewDesk.Clean, 0).ShouldBeEmpty();

    [Theory]
    [InlineData(CheckSeverity.Warns, true)]
    [InlineData(CheckSeverity.Blocks, true)]
    [InlineData(CheckSeverity.Hints, false)]
    public void AcceptUnread_WithFlaws_IsRefusedButForHints(CheckSeverity severity, bool isRefused)
    {
        var flaw = new Flaw(RoadmapChecks.SpacesAreInPlace, severity, FlawPlace.OfText("Название"), "Два пробела", []);
        desk.Roadmap.WhyNotAcceptUnread(desk.Reviewer, 1, new SubmissionState(1, [flaw], 0, 0, 0), 0).Select(refusal => refusal.Rule)
            .ShouldBe(isRefused ? [SchoolRoadmap.UnreadIsClean] : []);
    }

    [Fact]
    public void AcceptUnread_WithRemarksAndRefusals_SaysBoth() =>
        desk.Roadmap.WhyNotAcceptUnread(desk.Reviewer, 1, new SubmissionState(1, [], 0, 0, 2), 3).Select(refusal => refusal.Rule)
            .ShouldBe([SchoolRoadmap.UnreadHasNoRemarks, SchoolRoadmap.UnreadDeclinesNothing]);

    [Fact]
    public void AcceptUnread_ByWhomMayNotAccept_IsRefused() =>
        desk.Roadmap.WhyNotAcceptUnread(desk.Colleague, 1, ReviewDesk.Clean, 0).Select(refusal => refusal.Rule).ShouldBe([SchoolRoadmap.OneReviewsAtATime]);
}
