using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.Preview;

/// <summary>The pages of a paper as they will be printed, and its files.</summary>
public sealed partial class PreviewPage(RoadmapPageQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "paper")]
    public string? Kind { get; set; }

    /// <summary>The first page shown. Words, so that a wrong one is no failure.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    private RoadmapView? View { get; set; }

    private PaperPreview? Preview { get; set; }

    private int FirstPage => int.TryParse(From, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? Math.Max(1, from) : 1;

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), Http.RequestAborted) : null;
        Preview = View is null ? null : PaperPreview.Of(View.Paper, Kind, FirstPage, Http.RequestAborted);
        if (Preview is null)
        {
            navigation.NotFound();
        }
    }

    private string AddressOf(string kind, int from) =>
        string.Create(CultureInfo.InvariantCulture, $"/m/{Slug}/roadmaps/{Id}/preview?paper={kind}{(from > 1 ? $"&from={from}" : "")}");

    private string Print(string format) => $"/m/{Slug}/roadmaps/{Id}/print/{format}?paper={Preview!.Kind.Word}";
}
