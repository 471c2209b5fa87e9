using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>«Архив периода»: begin one, see how far it is, fetch it.</summary>
public sealed partial class ArchivePage(ArchiveQuery query, MakeArchive make, CancelArchiveWork cancel, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromForm(FormName = "make")]
    private ArchiveForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "cancel", Name = "Form")]
    private ArchiveForm Unwanted { get; set; } = null!;

    private ArchiveView? View { get; set; }

    private string Address => $"/m/{Slug}/archive";

    protected override async Task OnInitializedAsync()
    {
        (Form, Unwanted) = (Form ?? new ArchiveForm(), Unwanted ?? new ArchiveForm());
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task MakeAsync()
    {
        if (!Guid.TryParse(Form.Period, out var period))
        {
            refusals.Add("Выберите плановый период.");
            return;
        }

        Show(await make.RunAsync(Visitor.From(Http.User, Slug)!, new PlanningPeriodId(period), Http.RequestAborted));
    }

    private async Task CancelAsync()
    {
        if (Guid.TryParse(Unwanted.Work, out var work))
        {
            Show(await cancel.RunAsync(Visitor.From(Http.User, Slug)!, new ArchiveWorkId(work), Http.RequestAborted));
        }
    }

    private void Show(IReadOnlyList<Domain.Rules.Refusal> why)
    {
        refusals.AddRange(why.Select(refusal => refusal.Words));
        if (refusals.Count == 0)
        {
            navigation.NavigateTo(Address);
        }
    }
}
