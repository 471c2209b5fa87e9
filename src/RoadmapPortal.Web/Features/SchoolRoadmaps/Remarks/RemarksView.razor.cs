using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

/// <summary>What a school was told about its roadmap. Stands on any page that is rendered on the server.</summary>
public sealed partial class RemarksView(RemarksQuery query, AnswerRemarks answer, NavigationManager navigation)
{
    private const string Prefix = "answer.";

    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    [Parameter, EditorRequired]
    public required Guid Roadmap { get; set; }

    /// <summary>Where one goes when the answers are kept.</summary>
    [Parameter, EditorRequired]
    public required string Afterwards { get; set; }

    private SentRemarks? Sent { get; set; }

    protected override async Task OnParametersSetAsync() =>
        Sent = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Roadmap), Http.RequestAborted) : null;

    private static string NameOf(RoadmapRemarkId remark) => $"{Prefix}{remark.Value}";

    private string? LinkTo(RoadmapRemark remark) => Sent!.Seals.HasRow(remark) ? $"/m/{Slug}/roadmaps/{Roadmap}#row-{remark.RowId!.Value.Value}" : null;

    /// <summary>What was typed and not kept.</summary>
    private string? Typed(RoadmapRemarkId remark) =>
        refusals.Count > 0 && Http.Request.HasFormContentType && Http.Request.Form.TryGetValue(NameOf(remark), out var words) ? words.ToString() : null;

    private async Task AnswerAsync()
    {
        if (Sent is null || Visitor.From(Http.User, Slug) is not { } visitor)
        {
            return;
        }

        var answers = new Dictionary<RoadmapRemarkId, string>();
        foreach (var (name, words) in Http.Request.Form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value)))
        {
            if (Guid.TryParse(name[Prefix.Length..], out var id))
            {
                answers[new RoadmapRemarkId(id)] = words.ToString();
            }
        }

        var outcome = await answer.RunAsync(visitor, new RoadmapId(Roadmap), answers, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo(Afterwards);
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words).Distinct());
    }
}
