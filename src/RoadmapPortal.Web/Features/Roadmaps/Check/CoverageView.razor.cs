using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps.Typical;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

public sealed partial class CoverageView
{
    [Parameter, EditorRequired]
    public required Coverage Coverage { get; set; }

    /// <summary>Address of the page on which the rows stand.</summary>
    [Parameter, EditorRequired]
    public required string Page { get; set; }

    /// <summary>What was planned against a parameter before; none where the roadmap is only read.</summary>
    [Parameter]
    public Func<AuditedParameter, Task<IReadOnlyList<TypicalActivity>>>? AskTypical { get; set; }

    /// <summary>One of those is to be planned again.</summary>
    [Parameter]
    public EventCallback<(AuditedParameter Parameter, TypicalActivity Activity)> OnAdd { get; set; }

    /// <summary>A school's own roadmap is about one school, and everybody knows which.</summary>
    private bool NamesSchools => Coverage.Schools.Count > 1;

    private IReadOnlyList<ParameterCoverage> Uncovered => [.. Coverage.Uncovered];
}
