using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>A roadmap as it is printed. Whoever may edit it finds an editor in the place of each table.</summary>
public sealed partial class RoadmapPage(RoadmapPageQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    private RoadmapView? View { get; set; }

    /// <summary>The parts that one looks for: the tables, which stand far below the words.</summary>
    private IReadOnlyList<FrameLink> Contents =>
    [
        .. View!.Paper.Blocks.Select((block, at) => (Block: block, At: at))
            .Where(part => part.Block.Kind is BlockKind.Audit or BlockKind.Table)
            .Select(part => new FrameLink(part.Block.Heading ?? part.Block.Table?.Title ?? "Таблица", $"/m/{Slug}/roadmaps/{Id}#{PartId(part.At)}")),
    ];

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    /// <summary>The id of the table that the block prints; none if it prints none.</summary>
    private string? TableId(PaperBlock block)
    {
        var tables = View!.Paper.Tables;
        var at = Enumerable.Range(0, tables.Count).FirstOrDefault(at => ReferenceEquals(tables[at], block.Table), -1);
        return at < 0 ? null : View.Tables[at].Value.ToString();
    }

    private string Here => $"/m/{Slug}/roadmaps/{Id}";

    private static string PartId(int at) => string.Create(CultureInfo.InvariantCulture, $"part-{at + 1}");

    private string Print(string format) => $"{Here}/print/{format}";
}
