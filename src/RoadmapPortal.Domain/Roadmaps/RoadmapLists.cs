using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>How the lines of tasks and target indicators change. Their markers keep their places: see <see cref="Markers"/>.</content>
public abstract partial class Roadmap
{
    /// <param name="text">What the line is to say; nothing for one that is written afterwards.</param>
    public IReadOnlyList<Refusal> WhyNotStartItem(string text = "") =>
        [.. WhyNotEdit(), .. text.Length > Cells.LongestText ? [Wording.Fits.Refuse(text.Length, Cells.LongestText)] : (Refusal[])[]];

    /// <summary>Starts a line at the end of the list that a block of this kind prints.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotStartItem"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Such a block prints no list.</exception>
    public RoadmapItem StartItem(BlockKind kind, string text = "")
    {
        RefusedException.ThrowIfAny(WhyNotStartItem(text));
        var marker = Markers.After(ItemsOf(kind) is [.., var last] ? last.Marker : null);
        switch (kind)
        {
            case BlockKind.Tasks:
                AddTask(marker, Cells.Clean(text));
                break;
            case BlockKind.Indicators:
                AddIndicator(marker, Cells.Clean(text));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }

        return ItemsOf(kind)[^1];
    }

    public IReadOnlyList<Refusal> WhyNotMove(RoadmapItem item, Side side) => [.. WhyNotEdit(), .. Places.WhyNotStep(ListOf(item), item, side)];

    /// <exception cref="RefusedException">See <see cref="WhyNotMove(RoadmapItem, Side)"/>.</exception>
    public void Move(RoadmapItem item, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotMove(item, side));
        var markers = ListOf(item).Select(other => other.Marker).ToList();
        Places.Step(ListOf(item), item, side);
        Markers.Put(markers, ListOf(item));
    }

    /// <exception cref="RefusedException">The roadmap is not open: see <see cref="WhyNotEdit"/>.</exception>
    public void Remove(RoadmapItem item)
    {
        RefusedException.ThrowIfAny(WhyNotEdit());
        var markers = ListOf(item).Select(other => other.Marker).ToList();
        var list = item is RoadmapTask ? BlockKind.Tasks : BlockKind.Indicators;
        _ = item is RoadmapTask task ? tasks.Remove(task) : indicators.Remove((TargetIndicator)item);
        if (Markers.AreCounted(markers))
        {
            Markers.Put(markers, ItemsOf(list));
        }
    }

    private IReadOnlyList<RoadmapItem> ListOf(RoadmapItem item) => ItemsOf(item is RoadmapTask ? BlockKind.Tasks : BlockKind.Indicators);
}
