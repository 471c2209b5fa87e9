using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>A line of a roadmap's lists: what stands before it and what it says. See <see cref="RoadmapTask"/> and <see cref="TargetIndicator"/>.</summary>
public abstract class RoadmapItem : ITenantOwned, IPlaced
{
    /// <summary>«1.», «-», «Задача 12».</summary>
    public const int LongestMarker = 40;

    private protected RoadmapItem()
    {
    }

    private protected RoadmapItem(MunicipalityId tenant, RoadmapId roadmap, Rank rank, string marker, string text)
    {
        Tenant = tenant;
        RoadmapId = roadmap;
        Rank = rank;
        Marker = marker;
        Text = text;
    }

    public MunicipalityId Tenant { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    public Rank Rank { get; private set; } = null!;

    /// <summary>As printed before the text: «1.», «-».</summary>
    public string Marker { get; private set; } = "";

    public string Text { get; private set; } = "";

    public IReadOnlyList<Refusal> WhyNotWriteMarker(string seen, string words) => Wording.WhyNotWrite(Marker, seen, words, LongestMarker);

    /// <exception cref="RefusedException">See <see cref="WhyNotWriteMarker"/>.</exception>
    public void WriteMarker(string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteMarker(seen, words));
        Marker = Cells.Clean(words);
    }

    public IReadOnlyList<Refusal> WhyNotWriteText(string seen, string words) =>
        Wording.WhyNotWrite(Text, seen, words, Cells.LongestText, mayBeEmpty: false);

    /// <exception cref="RefusedException">See <see cref="WhyNotWriteText"/>.</exception>
    public void WriteText(string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteText(seen, words));
        Text = Cells.Clean(words);
    }

    void IPlaced.Place(Rank rank) => Rank = rank;

    internal void Say(string marker, string text) => (Marker, Text) = (marker, text);

    internal void Mark(string marker) => Marker = marker;
}
