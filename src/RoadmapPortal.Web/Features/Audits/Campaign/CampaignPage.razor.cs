using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>«Самоаудит школ»: the days of the campaign, where each school stands, and reminders. Plain forms.</summary>
public sealed partial class CampaignPage(CampaignQuery query, SaveCampaign save, RemindSchools remind, NavigationManager navigation)
{
    private const int PageSize = 100;

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public Guid? Period { get; set; }

    /// <summary>Which schools are shown, see <see cref="CampaignFilter"/>.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Number { get; set; }

    /// <summary>What was just done: «saved», or how many schools were reminded, had been, and were not waited for: «12-3-0».</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private CampaignView? View { get; set; }

    private CampaignForm Form { get; set; } = new(null);

    /// <summary>What another person saved meanwhile.</summary>
    private CampaignTerms? Theirs { get; set; }

    private CampaignFilter Filter => CampaignFilter.Find(Show);

    private IReadOnlyList<CampaignLine> Shown => [.. View!.Standing!.Lines.Where(Filter.Has)];

    private int Pages => Math.Max(1, (Shown.Count + PageSize - 1) / PageSize);

    private int PageNumber => Math.Clamp(Number ?? 1, 1, Pages);

    private string Here => $"/m/{Slug}/audit/campaign";

    private string Address => $"{Here}?period={View!.Period!.Id.Value}";

    private string FilteredAddress => $"{Address}&show={Filter.Word}";

    private bool MayRun => View!.Member.May(Deed.RunCampaign);

    private bool MayRemind => View!.Member.May(Deed.RemindSchools) && View.Standing!.Day.WhyNotAnswer().Count == 0;

    private string? DoneWords
    {
        get
        {
            if (Done == "saved")
            {
                return "Сроки сохранены.";
            }

            var counts = (Done ?? "").Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1).ToList();
            return counts is not [>= 0 and var sent, >= 0 and var already, >= 0 and var not]
                ? null
                : $"Напоминание отправлено: {Russian.Count(sent, "школа", "школы", "школ")}."
                  + (already > 0 ? $" Уже напомнили сегодня: {already}." : null) + (not > 0 ? $" Сдали и в напоминании не нуждаются: {not}." : null);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Form = new CampaignForm(Http.Request.Form);
        }

        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Period, Http.RequestAborted) : null;
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

        var outcome = await save.RunAsync(Visitor.From(Http.User, Slug)!, View.Period.Id, terms, Form.Seen(), Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}&done=saved");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        Theirs = outcome.Value;
    }

    private async Task RemindAsync()
    {
        if (View?.Period is null)
        {
            return;
        }

        if (Form.Press[0] != "all" && Form.Schools.Count == 0)
        {
            refusals.Add("Отметьте школы, которым напомнить.");
            return;
        }

        var outcome = await remind.RunAsync(Visitor.From(Http.User, Slug)!, View.Period.Id, Form.Press[0] == "all" ? null : Form.Schools, Http.RequestAborted);
        if (outcome.Value is { } reminded)
        {
            navigation.NavigateTo($"{FilteredAddress}&done={reminded.Sent}-{reminded.Already}-{reminded.NotWaited}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    /// <summary>What a day's field shows: as typed, or as it is.</summary>
    private string? DayField(string name, Func<CampaignTerms, DateOnly> of) =>
        refusals.Count > 0 && Form.Typed(name) is { } typed ? typed : SeenField(of);

    /// <summary>What the writer has seen by now: after a quarrel, the other person's days.</summary>
    private string? SeenField(Func<CampaignTerms, DateOnly> of) =>
        (Theirs ?? View!.Standing!.Day.Campaign?.Terms) is { } terms ? DayInput.Spell(of(terms)) : null;
}
