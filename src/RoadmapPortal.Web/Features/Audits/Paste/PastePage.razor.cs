using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Paste;

/// <summary>«Вставить таблицу»: an audit table out of Word or Excel becomes marks. A plain form: what was typed and chosen comes back with every answer.</summary>
public sealed partial class PastePage(AuditPageQuery audits, PasteQuery look, PasteAudit paste, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    [SupplyParameterFromForm(FormName = "paste-audit")]
    private PasteForm? Form { get; set; }

    private AuditView? View { get; set; }

    private PasteView? Preview { get; set; }

    private string Address => AuditAddress.Of(AuditTab.Paste, Slug, View?.Period?.Id.Value);

    protected override async Task OnInitializedAsync()
    {
        View = await audits.RunAsync(Http, Slug, PeriodText);
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (Form is null || View?.Period is not { } period || Visitor.From(Http.User, Slug) is not { } visitor)
        {
            return;
        }

        var wish = Form.Read();
        if (Form.Press == "apply")
        {
            var outcome = await paste.RunAsync(visitor, period.Id, wish, Http.RequestAborted);
            if (outcome.Value is { } done)
            {
                navigation.NavigateTo($"{AuditAddress.Of(AuditTab.Lists, Slug, period.Id.Value)}&pasted={done.Changed}");
                return;
            }

            refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        }

        var preview = await look.RunAsync(visitor, period.Id, wish, Http.RequestAborted);
        Preview = preview.Value;
        if (Form.Press != "apply")
        {
            refusals.AddRange(preview.Refusals.Select(refusal => refusal.Words));
        }
    }
}
