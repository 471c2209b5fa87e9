using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Make;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Restore;

/// <summary>«Восстановить из архива»: send one, see how far it is and why it was refused.</summary>
public sealed partial class RestorePage(RestoreQuery query, CancelArchiveWork cancel, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Why the last file was not even begun with, see <see cref="RestoreUpload"/>.</summary>
    [SupplyParameterFromQuery(Name = "problem")]
    public string? ProblemWord { get; set; }

    [SupplyParameterFromForm(FormName = "cancel", Name = "Form")]
    private ArchiveForm Unwanted { get; set; } = null!;

    private RestoreView? View { get; set; }

    private string Address => $"/m/{Slug}/archive/restore";

    private IEnumerable<string> Problems => ProblemWord switch
    {
        "file" => refusals.Append("Файл не выбран или пуст. Выберите архив ZIP, собранный порталом."),
        "busy" => refusals.Append(ArchiveWork.IsOnlyOneAtATime.Words),
        "large" => refusals.Append("Файл слишком большой."),
        _ => refusals,
    };

    protected override async Task OnInitializedAsync()
    {
        Unwanted ??= new ArchiveForm();
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task CancelAsync()
    {
        if (Guid.TryParse(Unwanted.Work, out var work))
        {
            refusals.AddRange((await cancel.RunAsync(Visitor.From(Http.User, Slug)!, new ArchiveWorkId(work), Http.RequestAborted)).Select(refusal => refusal.Words));
        }

        if (refusals.Count == 0)
        {
            navigation.NavigateTo(Address);
        }
    }
}
