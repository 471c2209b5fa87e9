using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout;

internal sealed class SpacerFlow(Spacer spacer) : Flow
{
    public override double? KeptHeight => spacer.Height.Points;

    /// <summary>What stands before a space is kept with what stands behind it.</summary>
    public override bool KeepsWithNext => true;

    public override LayoutAnswer Fit(LayoutSpace space)
    {
        if (space.Place == PagePlace.TopByOverflow)
            return new LayoutAnswer.Empty();
        // A space that reaches the foot of the page has done its work there.
        return new LayoutAnswer.Whole(new Space(Math.Clamp(space.Height, 0, spacer.Height.Points)));
    }

    public override double LeastStart(double pageHeight) => spacer.Height.Points;

    private sealed record Space(double Height) : Fragment(Height)
    {
        public override void Write(PageBuilder page, double x, double y)
        {
        }
    }
}
