using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>Something that is written or chosen on the page, and how the domain takes it.</summary>
/// <param name="Name">Of the field: the part, and what of it.</param>
/// <param name="Now">What it says now, as the form spells it.</param>
/// <param name="WhyNot">Takes what the writer saw and what they want.</param>
public sealed record StructureText(string Name, string Now, Func<string, string, IReadOnlyList<Refusal>> WhyNot, Action<string, string> Write)
{
    /// <summary>Whether it is a text of the part or of something inside of it that goes with it.</summary>
    public bool IsOf(string part) => Name.StartsWith(part + "-", StringComparison.Ordinal);

    /// <summary>What differs but for the line breaks that a form makes its own.</summary>
    public static bool Differ(string one, string other) => Cells.Clean(one) != Cells.Clean(other);
}
