using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Choose;

/// <summary>«Параметры аудита»: which parameters a period's audit looks at.</summary>
public sealed partial class ChooseParametersPage(ChoicePageQuery query, ChooseParameters choose, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    [SupplyParameterFromForm(FormName = "choose-parameters")]
    private ChooseForm? Form { get; set; }

    private ChoiceView? View { get; set; }

    private IReadOnlySet<RiskParameterId> Wanted { get; set; } = new HashSet<RiskParameterId>();

    private Dictionary<RiskParameterId, int> Marks { get; set; } = [];

    private string Address => AuditAddress.Of(AuditTab.Parameters, Slug, View?.Audit.Period?.Id.Value);

    /// <summary>Retired parameters are offered only to be taken out.</summary>
    private IEnumerable<RiskParameter> Choice(RiskFactor factor) => factor.Parameters.Where(parameter => factor.Offered.Contains(parameter) || View!.Chosen.Contains(parameter.Id));

    protected override async Task OnInitializedAsync()
    {
        View = await query.RunAsync(Http, Slug, PeriodText);
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        Wanted = Form is null ? View.Chosen.ToHashSet() : ChooseForm.Read(Form.Wanted).ToHashSet();
        Marks = View.Audit.Sources?.Audit.Findings.CountBy(finding => finding.ParameterId).ToDictionary() ?? [];
    }

    private async Task SaveAsync()
    {
        if (View?.Audit.Period is not { } period || Visitor.From(Http.User, Slug) is not { } visitor)
        {
            return;
        }

        var outcome = await choose.RunAsync(visitor, period.Id, ChooseForm.Read(Form?.Seen), [.. Wanted], Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}&saved=true");
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }
}
