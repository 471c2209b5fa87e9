using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Approve;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Features.Orders.Amend;

public sealed partial class OrderEffectsView(StartAmendment start, RestoreRoadmap restore, NavigationManager navigation)
{
    private const int MostLines = 100;

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    [Parameter, EditorRequired]
    public required OrderApprovalView View { get; set; }

    private string Address => OrderApprovalPage.AddressOf(Slug, View.Order.Id);

    private Visitor Visitor => Visitor.From(Http.User, Slug)!;

    /// <summary>What else stands against it is said when it is tried.</summary>
    private bool MayAmend => View.Offers(OrderMove.Amend) && View.Own.UnfinishedBeside(View.Order.Id) is null && View.Order.Effects.All(effect => effect.Kind != OrderEffectKind.Amends);

    private bool MayWrite(RoadmapChanges changes) =>
        View.Actor.May(Deed.EditMunicipalRoadmap) && View.Roadmaps.Any(roadmap => roadmap.Id == changes.Roadmap && roadmap.IsOpenForEditing);

    private string Happened(Order other) => (View.Own.KindIn(other), other.IsApproved) switch
    {
        (OrderEffectKind.Amends, true) => "Изменён приказом",
        (OrderEffectKind.Amends, false) => "Готовятся изменения:",
        (OrderEffectKind.Repeals, true) => "Утратил силу: приказ",
        (OrderEffectKind.Repeals, false) => "Готовится отмена:",
        _ => throw new ArgumentOutOfRangeException(nameof(other)),
    };

    private static string Registered(RoadmapChanges changes) =>
        string.Create(CultureInfo.InvariantCulture, $"от {changes.InForce.OrderDate:dd.MM.yyyy} № {changes.InForce.OrderNumber}");

    private Task AmendAsync() => StartAsync(OrderEffectKind.Amends);

    private Task RepealAsync() => StartAsync(OrderEffectKind.Repeals);

    private async Task StartAsync(OrderEffectKind kind)
    {
        var outcome = await start.RunAsync(Visitor, View.Order.Id, kind, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"/m/{Slug}/orders/{outcome.Value!.Id.Value}");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }

    private async Task RestoreAsync(RoadmapChanges changes)
    {
        var outcome = await restore.RunAsync(Visitor, changes.Roadmap, changes.Since, Moment.Read(Http.Request.Form["seen"]) ?? DateTimeOffset.MinValue, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?done=restore");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }
}
