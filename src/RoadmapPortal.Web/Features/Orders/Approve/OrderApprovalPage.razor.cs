using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Preview;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>An order on its way from the draft to the approved edition: one page for those who write and for the head. Plain forms.</summary>
public sealed partial class OrderApprovalPage(
    OrderApprovalQuery query, SubmitOrder submit, WithdrawOrder withdraw, ReturnOrder giveBack, ApproveOrder approve, TimeProvider time, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What was done just now, by the form's name.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    /// <summary>The first page of the paper that is shown. Words, so that a wrong one is no failure.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    private OrderApprovalView? View { get; set; }

    private LeafedPaper? Leaf { get; set; }

    private string Text => $"/m/{Slug}/orders/{Id}";

    private string Address => AddressOf(Slug, new OrderId(Id));

    private Visitor Visitor => Visitor.From(Http.User, Slug)!;

    private string Standing => View!.Order switch
    {
        { Stage: OrderStage.ForApproval } order => $"Отправил(а) {order.SubmittedByName} {Moment(order.SubmittedAt)}, ждёт решения руководителя.",
        { IsApproved: true } order => $"{order.Header.DateWords} {order.Header.NumberWords}. Утвердил(а) {order.DecidedByName} {Moment(order.DecidedAt)}.",
        { Stage: OrderStage.Returned } => "Исправьте то, о чём написал руководитель, и отправьте снова.",
        _ => "Его ещё пишут.",
    };

    private string? DoneWords => Done switch
    {
        "submit" => "Приказ отправлен. Вы узнаете, когда руководитель решит.",
        "withdraw" => "Приказ отозван: его и карту снова можно править.",
        "return" => "Приказ возвращён с вашим замечанием.",
        "restore" => "Карта возвращена к действующей редакции.",
        "approve" => "Приказ утверждён. Редакции приказа и карты сохранены.",
        _ => null,
    };

    public static string AddressOf(string slug, OrderId order) => $"/m/{slug}/orders/{order.Value}/approval";

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task LoadAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new OrderId(Id), Http.RequestAborted) : null;
        if (View?.Paper is { } paper)
        {
            var first = int.TryParse(From, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? Math.Max(1, from) : 1;
            Leaf = LeafedPaper.Of(OrderComposition.Compose(paper), first, Http.RequestAborted);
        }
    }

    private string Moment(DateTimeOffset? at) =>
        at is { } moment ? TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) : "";

    private string? Typed(string name) =>
        HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>No revision is below 0: whoever sends none has seen nothing.</summary>
    private int Seen => int.TryParse(Typed("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    private Task SubmitAsync() => DoAsync("submit", () => submit.RunAsync(Visitor, new OrderId(Id), Typed("meant") == "yes", Http.RequestAborted));

    private Task WithdrawAsync() => DoAsync("withdraw", () => withdraw.RunAsync(Visitor, new OrderId(Id), Http.RequestAborted));

    private Task ReturnAsync() => DoAsync("return", () => giveBack.RunAsync(Visitor, new OrderId(Id), Typed("remark") ?? "", Seen, Http.RequestAborted));

    private Task ApproveAsync() => DoAsync("approve", () => approve.RunAsync(
        Visitor, new OrderId(Id), new OrderRegistration(Typed("number") ?? "", DayInput.Read(Typed("date"))), new SeenOrder(Seen, Typed("sum") ?? ""), Http.RequestAborted));

    private async Task DoAsync(string name, Func<Task<Outcome<Order>>> deed)
    {
        if (View is null)
        {
            return;
        }

        var outcome = await deed();
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?done={name}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        await LoadAsync();
    }
}
