using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Evidence;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Orders.Duties;

/// <summary>One duty: what is to be done by when, the marks, and how each school stands. Plain forms.</summary>
public sealed partial class DutyPage(DutyQuery query, ReportDuty report, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Words, so that a wrong one is no failure.</summary>
    [SupplyParameterFromQuery(Name = "school")]
    public string? SchoolText { get; set; }

    /// <summary>What was just written down: 1 a mark, 0 that one was taken back.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private DutyView? View { get; set; }

    private string List => $"/m/{Slug}/duties";

    private string Address => View?.School is { } school ? $"{List}/{Id}?school={school.Id.Value}" : $"{List}/{Id}";

    private bool WasFileSent => HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form.Files.Any(file => file.Length > 0);

    private string? Form => Sent("_handler");

    /// <summary>The last term that is marked as done.</summary>
    private DutyTermStanding? LastDone => View?.Standing?.Terms.LastOrDefault(term => term.IsDone);

    protected override async Task OnInitializedAsync()
    {
        SchoolId? school = Guid.TryParse(SchoolText, out var id) ? new SchoolId(id) : null;
        var isRead = school is not null || string.IsNullOrEmpty(SchoolText);
        View = isRead && Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new OrderItemId(Id), school, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private Task ReportAsync() => DayInput.Read(Sent("on")) is { } on
        ? RunAsync(new NewDutyReport(true, DayInput.Read(Sent("due")), on, Sent("text") ?? "", Sent("link") ?? ""))
        : RefuseAsync(DayInput.NotADay);

    private Task TakeBackAsync() => View is null ? Task.CompletedTask : RunAsync(new NewDutyReport(false, DayInput.Read(Sent("due")), View.Today, Sent("text") ?? ""));

    private async Task RunAsync(NewDutyReport told)
    {
        if (View is null)
        {
            return;
        }

        var outcome = await report.RunAsync(Visitor.From(Http.User, Slug)!, new OrderItemId(Id), View.School?.Id, told, await FileAsync(), Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}{(View.School is null ? '?' : '&')}done={(told.IsDone ? 1 : 0)}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    private Task RefuseAsync(string words)
    {
        refusals.Add(words);
        return Task.CompletedTask;
    }

    /// <summary>None if no file was chosen.</summary>
    private async Task<(string Name, byte[] Bytes)?> FileAsync() => Http.Request.Form.Files.GetFile("file") is { } file && (file.Length > 0 || file.FileName.Length > 0)
        ? (file.FileName, await EvidenceUpload.ReadAsync(file, Http.RequestAborted))
        : null;

    private string? Sent(string name) =>
        HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
}
