using System.Globalization;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout.Lines;
using RoadmapPortal.Typesetting.Layout.Tables;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Sets the blocks of one section one below the other and begins a new page where one has no room.</summary>
internal sealed class SectionPaginator
{
    private readonly Section section;
    private readonly TextShaper shaper;
    private readonly int sectionNumber;
    private readonly double width;
    private readonly double pageHeight;
    private readonly Flow?[] flows;

    private readonly PageFurniture furniture;

    private PageBuilder page;
    private PagePlace place = PagePlace.TopByWish;
    private double reserved;
    private double used;
    private double spaceBelow;

    public SectionPaginator(Section section, TextShaper shaper, int sectionNumber, string? watermark, CornerMark? mark = null)
    {
        (this.section, this.shaper, this.sectionNumber) = (section, shaper, sectionNumber);
        width = section.Page.ContentWidth.Points;
        pageHeight = section.Page.ContentHeight.Points;
        if (width <= 0 || pageHeight <= 0)
            throw new LayoutException("the margins leave no room for text", PathOf(null));
        flows = new Flow?[section.Blocks.Count];
        furniture = new PageFurniture(section, shaper, watermark, mark, () => PathOf(null));
        reserved = furniture.HeightOfMark;
        page = furniture.Begin();
    }

    public IEnumerable<Page> PagesFrom(int number)
    {
        var first = number;
        for (var block = 0; block < section.Blocks.Count; block++)
        {
            Flow? left = FlowOf(block);
            while (left is not null)
            {
                var placed = Place(left, block);
                left = placed.Left;
                if (!placed.IsPageFull)
                    continue;
                yield return FinishPage(number++);
                place = section.Blocks[block] is PageBreak ? PagePlace.TopByWish : PagePlace.TopByOverflow;
            }
            flows[block] = null;
        }
        // A page that a break has begun is only a page if something stands on it; but a section has at least one.
        if (place == PagePlace.Inside || number == first)
            yield return FinishPage(number);
    }

    /// <summary>What is left of the flow, and whether that needs another page.</summary>
    private (Flow? Left, bool IsPageFull) Place(Flow flow, int block)
    {
        var gap = place == PagePlace.Inside ? spaceBelow + flow.SpaceBefore : 0;
        var space = new LayoutSpace(pageHeight - reserved - used - gap, pageHeight, place, flow.KeepsWithNext ? ReserveAfter(block) : 0);
        switch (flow.Fit(space))
        {
            case LayoutAnswer.Empty:
                return (null, false);
            case LayoutAnswer.Whole whole:
                Write(whole.Fragment, gap);
                spaceBelow = flow.SpaceAfter;
                return (null, false);
            case LayoutAnswer.Part part:
                Write(part.Fragment, gap);
                return (part.Rest, true);
            // Above the corner mark there may be less room than on any other page.
            case LayoutAnswer.NoRoom when place == PagePlace.Inside || reserved > 0:
                return (flow, true);
            case LayoutAnswer.NoRoom no:
                throw new LayoutException(no.Reason, PathOf(block));
            default:
                throw new InvalidOperationException("A layout has four answers.");
        }
    }

    /// <summary>Height below a block that must be free for what is kept with it.</summary>
    private double ReserveAfter(int block)
    {
        double reserve = 0;
        for (var next = block + 1; next < flows.Length && reserve <= pageHeight; next++)
        {
            var flow = FlowOf(next);
            if (flow is PageBreakFlow)
                break;
            reserve += FlowOf(next - 1).SpaceAfter + flow.SpaceBefore;
            if (!flow.KeepsWithNext || flow.KeptHeight is not { } height)
                return reserve + flow.LeastStart(pageHeight);
            reserve += height;
        }
        return reserve;
    }

    private void Write(Fragment fragment, double gap)
    {
        fragment.Write(page, section.Page.Margins.Left.Points, section.Page.Margins.Top.Points + used + gap);
        used += gap + fragment.Height;
        place = PagePlace.Inside;
    }

    private Flow FlowOf(int block) => flows[block] ??= section.Blocks[block] switch
    {
        Paragraph paragraph => new ParagraphFlow(paragraph, shaper, width, () => PathOf(block)),
        Table table => TableFlow.Begin(table, shaper, width, HeadingLevelBefore(block), PathOf(block)),
        Spacer spacer => new SpacerFlow(spacer),
        PageBreak => new PageBreakFlow(),
        var other => throw new LayoutException($"there is no layout for a {other.GetType().Name}", PathOf(block)),
    };

    private int HeadingLevelBefore(int block)
    {
        for (; block >= 0; block--)
        {
            if (section.Blocks[block] is Paragraph { HeadingLevel: > 0 and var level })
                return level;
        }
        return 0;
    }

    private Page FinishPage(int number)
    {
        furniture.Finish(page, number);
        var finished = page.Build(number, section.Page.Width.Points, section.Page.Height.Points);
        (page, reserved, used, spaceBelow) = (furniture.Begin(), 0, 0, 0);
        return finished;
    }

    private string PathOf(int? block)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"section {sectionNumber}");
        return block is null
            ? path
            : string.Create(CultureInfo.InvariantCulture, $"{path} / block {block + 1} ({section.Blocks[block.Value].GetType().Name.ToLowerInvariant()})");
    }
}
