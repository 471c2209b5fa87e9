using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Evidence;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary>One school's publication: what to look at, what was found, and the way to the next school. A plain form.</summary>
public sealed partial class PublicationCardPage(PublicationCardQuery query, CheckPublication check, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The roadmap that was just checked: this one, or the one before it.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public Guid? Done { get; set; }

    private PublicationCard? Card { get; set; }

    private string Here => $"/m/{Slug}/school-roadmaps/publication";

    private string Address => $"{Here}/{Id}";

    private string ListAddress => $"{Here}?period={Card!.Line.Roadmap.PeriodId.Value}";

    private bool WasFileSent => HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form.Files.Any(file => file.Length > 0);

    private string? CommentField => Sent("comment") ?? (Card!.Line.Roadmap.PublishedAt is null ? "Школа не указала адрес." : null);

    private string? DoneWords => Card!.All.FirstOrDefault(line => line.Roadmap.Id.Value == Done) is { Last: { } last } line
        ? $"Записано: {line.School.Name} – {PublicationWords.Of(last.Result)}."
        : null;

    protected override async Task OnInitializedAsync()
    {
        Card = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), Http.RequestAborted) : null;
        if (Card is null)
        {
            navigation.NotFound();
        }
    }

    private async Task CheckAsync()
    {
        if (Card is null)
        {
            return;
        }

        if (!Enum.TryParse<PublicationCheckResult>(Sent("result"), out var result) || !Enum.IsDefined(result))
        {
            refusals.Add("Выберите, что нашли: нажмите одну из кнопок.");
            return;
        }

        if (DayInput.Read(Sent("on")) is not { } on)
        {
            refusals.Add("Укажите день проверки: выберите в календаре или напишите, например 2023-05-10.");
            return;
        }

        var edition = int.TryParse(Sent("edition"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var found = new NewPublicationCheck(result, on, Sent("comment") ?? "", Sent("address"), edition);
        var outcome = await check.RunAsync(Visitor.From(Http.User, Slug)!, new RoadmapId(Id), found, await FileAsync(), Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo(Card.Next is [var next, ..] ? $"{Here}/{next.Roadmap.Id.Value}?done={Id}" : $"{ListAddress}&done={Id}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    /// <summary>None if no file was chosen.</summary>
    private async Task<(string Name, byte[] Bytes)?> FileAsync() => Http.Request.Form.Files.GetFile("file") is { } file && (file.Length > 0 || file.FileName.Length > 0)
        ? (file.FileName, await EvidenceUpload.ReadAsync(file, Http.RequestAborted))
        : null;

    private string? Sent(string name) =>
        HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
}
