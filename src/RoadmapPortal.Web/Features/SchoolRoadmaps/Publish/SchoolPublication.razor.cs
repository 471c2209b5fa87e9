using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.PublicRegister;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publish;

/// <summary>Part of the page <c>/m/{slug}/school-roadmaps/{id}</c>; its form is sent there.</summary>
public sealed partial class SchoolPublication(SchoolPublicationQuery query, PublishRoadmap publish, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    [Parameter, EditorRequired]
    public RoadmapId Id { get; set; }

    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private SchoolPublicationView? View { get; set; }

    private string Address => $"/m/{Slug}/school-roadmaps/{Id.Value}";

    protected override async Task OnInitializedAsync() =>
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Id, Http.RequestAborted) : null;

    private string Sentence(SchoolPublicationView view) => string.Create(
        CultureInfo.InvariantCulture,
        $"{view.Edition.Title} (утверждена приказом от {view.Edition.OrderDate:dd.MM.yyyy} № {view.Edition.OrderNumber}): {navigation.ToAbsoluteUri(PublicAddress.Of(Slug, view.Edition.Id))}");

    private async Task PublishAsync()
    {
        if (View is null)
        {
            return;
        }

        if (DayInput.Read(Sent("published-on")) is not { } on)
        {
            refusals.Add("Укажите день, с которого карта на сайте: выберите в календаре или напишите, например 2023-05-01.");
            return;
        }

        var outcome = await publish.RunAsync(Visitor.From(Http.User, Slug)!, Id, Sent("published") ?? "", on, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?done=publish#publication");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    private string? Sent(string name) =>
        HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
}
