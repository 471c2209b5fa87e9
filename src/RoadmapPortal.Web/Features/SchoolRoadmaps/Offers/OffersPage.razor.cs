using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;

/// <summary>What a school takes into its roadmap and what it declines. Plain forms.</summary>
public sealed partial class OffersPage(OffersQuery query, DecideOffer decide, ExplainRows explain, BorrowRows borrow, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The roadmap whose rows are shown for borrowing.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private OffersView? View { get; set; }

    private string Filing => $"/m/{Slug}/school-roadmaps/{Id}";

    private string Address => $"{Filing}/offers";

    private string Editor => $"/m/{Slug}/roadmaps/{Id}";

    /// <summary>The form that was just sent.</summary>
    private string? Pressed => HttpMethods.IsPost(Http.Request.Method) ? Http.Request.Form["_handler"].ToString() : null;

    private string? DoneWords => Done switch
    {
        "take" => "Мероприятие в карте.",
        "decline" => "Отказ записан, причину увидит управление.",
        "explain" => "Причина записана, её увидит управление.",
        "borrow" => "Отмеченные мероприятия добавлены в конец карты.",
        _ => null,
    };

    private RoadmapId? Lender => Guid.TryParse(From, out var id) ? new RoadmapId(id) : null;

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), Lender, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private static IReadOnlyList<string> BlanksOf(DecidedOffer offer) => offer.Row is { } row
        ? [.. row.Cells.SelectMany(cell => SchoolWording.BlanksIn(cell.Value))]
        : [.. offer.Offer.Blanks.Select(blank => blank.Words)];

    private IEnumerable<(ColumnKind Kind, string Heading)> Columns => View!.State.Roadmap.Tables.SelectMany(table => table.ShownColumns).DistinctBy(column => column.Kind).Select(column => (column.Kind, column.Heading));

    private RowReason? ReasonOf(DecidedOffer offer) => View!.State.Choices.OwnRows.FirstOrDefault(row => row.Adapted == offer)?.Reason;

    private string StateOf(DecidedOffer offer) => offer switch
    {
        { Decision: { IsDeclined: true } decision } => $"Отказ: {decision.DeclineReason}",
        { Row: null, Decision: null } => "Новое: появилось в муниципальной карте после черновика",
        { Row: null } => "Не решено: строка удалена из карты",
        { IsAdapted: true } => ReasonOf(offer) is { } reason ? $"В карте, изменено школой: {reason.Words}" : "В карте, изменено школой: причина не названа",
        _ => "В карте",
    };

    private string ToneOf(DecidedOffer offer) => offer.IsOpen || (offer.IsAdapted && ReasonOf(offer) is null) ? "bad" : offer.Decision?.IsDeclined == true ? "plain" : "good";

    private Task TakeAsync(DecidedOffer offer) =>
        DoAsync("take", offer, visitor => decide.TakeAsync(visitor, new RoadmapId(Id), offer.Offer.Source.Activity.Id, [.. Http.Request.Form["blank"].Select(words => words ?? "")], Http.RequestAborted));

    private Task DeclineAsync(DecidedOffer offer) =>
        DoAsync("decline", offer, visitor => decide.DeclineAsync(visitor, new RoadmapId(Id), offer.Offer.Source.Activity.Id, Http.Request.Form["reason"].ToString(), Http.RequestAborted));

    private HashSet<ActivityId> TickedRows() => [.. Http.Request.Form["row"].Select(text => Guid.TryParse(text, out var id) ? new ActivityId(id) : (ActivityId?)null).OfType<ActivityId>()];

    /// <summary>Those that lack a reason are ticked already; after a refusal, those that were.</summary>
    private bool IsTicked(OwnRow row) => Pressed == "explain" ? TickedRows().Contains(row.Row.Id) : row.Reason is null;

    private Task ExplainAsync() =>
        DoAsync("explain", null, visitor => explain.RunAsync(visitor, new RoadmapId(Id), TickedRows(), Http.Request.Form["reason"].ToString(), Http.RequestAborted));

    private Task BorrowAsync() =>
        Lender is { } from ? DoAsync("borrow", null, visitor => borrow.RunAsync(visitor, new RoadmapId(Id), from, TickedRows(), Http.RequestAborted)) : Task.CompletedTask;

    private async Task DoAsync(string name, DecidedOffer? about, Func<Visitor, Task<Outcome<SchoolRoadmap>>> deed)
    {
        if (View is null)
        {
            return;
        }

        var outcome = await deed(Visitor.From(Http.User, Slug)!);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?done={name}{(about is null ? name == "explain" ? "#own" : "" : $"#offer-{about.Offer.Source.Activity.Id.Value}")}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }
}
