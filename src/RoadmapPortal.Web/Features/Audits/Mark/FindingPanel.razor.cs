using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace RoadmapPortal.Web.Features.Audits.Mark;

public sealed partial class FindingPanel(TimeProvider time)
{
    private string words = "";
    private string seen = "";
    private (Guid, Guid)? place;

    /// <summary>None until a cell is asked for.</summary>
    [Parameter]
    public FindingView? View { get; set; }

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    [Parameter, EditorRequired]
    public bool MayEdit { get; set; }

    /// <summary>The evidence is to be written: what the writer saw, and what they typed.</summary>
    [Parameter]
    public EventCallback<(string Seen, string Words)> OnExplain { get; set; }

    protected override void OnParametersSet()
    {
        if (View is null)
        {
            return;
        }

        // What is typed stays while the same cell is shown; after a refusal the writer has seen what stands there.
        var now = (View.School.Id.Value, View.Column.Parameter.Id.Value);
        if (place != now || View.Refusals.Count == 0)
        {
            words = place == now && words != seen ? words : View.Evidence;
        }

        (place, seen) = (now, View.Evidence);
    }

    private string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    private Task SaveAsync() => OnExplain.InvokeAsync((seen, words));
}
