using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>
/// An order as its writer sees it. A plain form: each button sends it whole, saves what was typed and does its deed, or does nothing and
/// says why, and whatever is not saved comes back as typed. Whoever only reads is led to the printed pages,
/// and from an order that is locked to where it stands.
/// </summary>
public sealed partial class OrderPage(OrderQuery query, ChangeOrder change, DiscardOrder discard, NavigationManager navigation)
{
    private static readonly IReadOnlyList<(string Value, string Words)> Openings =
        [.. Enum.GetValues<GroundsOpening>().Select(opening => (opening.ToString(), $"{OrderWords.Of(opening)} …"))];

    private static readonly IReadOnlyList<(string Value, string Words)> Decrees =
    [
        .. Enum.GetValues<DecreeWord>().Select(word => (word.ToString(), word == DecreeWord.Running ? $"…, {OrderWords.Of(word)}:" : $"{OrderWords.Of(word)}: – отдельной строкой")),
    ];

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    /// <summary>The part at which the page opens after a deed.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    public string? At { get; set; }

    private OrderView? View { get; set; }

    private Dictionary<string, string> Texts { get; set; } = [];

    private OrderForm Form { get; set; } = OrderForm.Empty;

    private string Address => $"/m/{Slug}/orders/{Id}";

    /// <summary>Fields and parts with a problem, as links.</summary>
    private IReadOnlyList<(string Id, string Words)> Elsewhere =>
    [
        .. Form.Problems.Where(problem => problem.Refusal.Rule != ChangeOrder.PartIsInPlace).Select(problem => problem.Place).Distinct()
            .Select((place, at) => ($"{place}-problem", $"место {at + 1}")),
        .. Lost.Count > 0 ? [("lost", "убранные части")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>What was typed for parts that are gone.</summary>
    private IReadOnlyList<string> Lost =>
        [.. Form.Problems.Where(problem => problem.Refusal.Rule == ChangeOrder.PartIsInPlace).Select(problem => Form.Typed(problem.Place) is { Length: > 0 } typed ? typed : problem.Refusal.Words)];

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Form = OrderForm.From(Http.Request.Form);
        }

        await LoadAsync();
        if (View is null)
        {
            navigation.NotFound();
        }
        else if (HttpMethods.IsGet(Http.Request.Method) && View.Order.WhyNotEdit().Count > 0)
        {
            navigation.NavigateTo($"{Address}/approval");
        }
        else if (HttpMethods.IsGet(Http.Request.Method) && !View.MayEdit)
        {
            navigation.NavigateTo($"{Address}/preview");
        }
    }

    private static string EmptyPart(string kind) => $"{kind}-{Guid.Empty}";

    private string Now(string name) => Texts.GetValueOrDefault(name, "");

    private async Task LoadAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new OrderId(Id), Http.RequestAborted) : null;
        Texts = View?.Order.Texts.ToDictionary(text => text.Name, text => text.Now) ?? [];
    }

    private async Task PressAsync()
    {
        if (View is null || Form.Press == "keep" || Form.Press.StartsWith("ask ", StringComparison.Ordinal))
        {
            return;
        }

        var outcome = await change.RunAsync(Visitor.From(Http.User, Slug)!, new OrderId(Id), Form.Writings(), Form.Deed(), Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo(AddressAfter(outcome.Value!.Place));
            return;
        }

        Form.Problems = outcome.Value?.Problems ?? [];
        if (outcome.Value is null)
        {
            refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        }

        await LoadAsync();
    }

    private async Task DiscardAsync()
    {
        var seen = int.TryParse(Http.Request.Form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;
        var outcome = await discard.RunAsync(Visitor.From(Http.User, Slug)!, new OrderId(Id), seen, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"/m/{Slug}/orders?discarded=true");
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    /// <summary>A whole part keeps the place on the page; of an added one the text is written next.</summary>
    private string AddressAfter(string? place) =>
        place is null ? $"{Address}?saved=true"
        : Form.Press.StartsWith("add ", StringComparison.Ordinal) || Form.Press.StartsWith("under ", StringComparison.Ordinal) ? $"{Address}?saved=true&at={place}#{place}"
        : Form.Deed() is null ? $"{Address}?saved=true#{place}-field"
        : $"{Address}?saved=true#{place}";
}
