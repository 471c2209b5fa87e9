using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Audits.Choose;

/// <summary>The parameters chosen on the page, and those that were when it was opened, as ids.</summary>
public sealed class ChooseForm
{
    /// <summary>None if the form names none.</summary>
    public List<string>? Seen { get; set; }

    /// <summary>None if the form names none.</summary>
    public List<string>? Wanted { get; set; }

    /// <returns>Unreadable ids are left out: they name nothing.</returns>
    public static IReadOnlyList<RiskParameterId> Read(IEnumerable<string>? ids) =>
        [.. (ids ?? []).Select(id => Guid.TryParse(id, out var value) ? new RiskParameterId(value) : (RiskParameterId?)null).OfType<RiskParameterId>().Distinct()];
}
