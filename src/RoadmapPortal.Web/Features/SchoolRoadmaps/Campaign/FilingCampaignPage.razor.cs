using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;

/// <summary>The campaign in which schools file their roadmaps: its days, its template, and who is asked. Plain forms.</summary>
public sealed partial class FilingCampaignPage(FilingCampaignQuery query, SaveFilingCampaign save, AskSchools ask, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? Period { get; set; }

    /// <summary>What was just done: «saved», or how many drafts were made of how many municipal activities: «69-812».</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private FilingCampaignView? View { get; set; }

    private FilingCampaignForm Form { get; set; } = new(null);

    /// <summary>What another person saved meanwhile.</summary>
    private FilingTerms? Theirs { get; set; }

    private string Here => $"/m/{Slug}/school-roadmaps/campaign";

    private string Address => $"{Here}?period={View!.Period!.Id.Value}";

    private SchoolRoadmapTemplate Template =>
        refusals.Count > 0 && Form.Typed("title") is not null ? Form.Template() : View!.Campaign?.Template ?? SchoolRoadmapTemplate.Usual;

    private string? DoneWords => Done switch
    {
        "saved" => "Сохранено.",
        { } counts when counts.Split('-') is [var drafts, var rows]
            && int.TryParse(drafts, NumberStyles.None, CultureInfo.InvariantCulture, out var made)
            && int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var of) =>
            $"Создано черновиков: {made}. Мероприятий из муниципальной карты в них: {of}.{(of == 0 && made > 0 ? " Школы впишут мероприятия сами: в муниципальной карте для них нет подходящих." : null)}",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Form = new FilingCampaignForm(Http.Request.Form);
        }

        var wanted = Guid.TryParse(Period, out var id) ? id : (Guid?)null;
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, wanted, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task SaveAsync()
    {
        if (View?.Period is null)
        {
            return;
        }

        if (Form.Terms() is not { } terms)
        {
            refusals.Add(DayInput.NotADay);
            return;
        }

        var outcome = await save.RunAsync(Visitor.From(Http.User, Slug)!, View.Period.Id, terms, Form.Template(), Form.Seen(), Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}&done=saved");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        Theirs = outcome.Value;
    }

    private async Task AskAsync()
    {
        if (View?.Period is null)
        {
            return;
        }

        var outcome = await ask.RunAsync(Visitor.From(Http.User, Slug)!, View.Period.Id, Form.Schools, Http.RequestAborted);
        if (outcome.Value is { } asked)
        {
            navigation.NavigateTo($"{Address}&done={asked.Drafts}-{asked.Rows}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    private string? DayField(string name, Func<FilingTerms, DateOnly> of) =>
        refusals.Count > 0 && Form.Typed(name) is { } typed ? typed : SeenField(of);

    /// <summary>What the writer has seen by now: after a quarrel, the other person's days.</summary>
    private string? SeenField(Func<FilingTerms, DateOnly> of) => (Theirs ?? View!.Campaign?.Terms) is { } terms ? DayInput.Spell(of(terms)) : null;
}
