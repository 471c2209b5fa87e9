using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

public sealed partial class MomentsView(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required MomentList List { get; set; }

    /// <summary>Of the page, without its query.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>A moment was asked for at which there was no roadmap.</summary>
    [Parameter]
    public bool IsMissed { get; set; }

    /// <summary>What one most often wants: what happened since the work before the last.</summary>
    private int Start => List.Hours.Count > 1 ? 1 : 0;

    /// <summary>«25.11.2026, 14:05–14:48».</summary>
    private string When(HourOfWork hour)
    {
        var (first, last) = (Moment.Local(hour.First, time), Moment.Local(hour.Last, time));
        var from = first.ToString("dd.MM.yyyy, HH:mm", CultureInfo.InvariantCulture);
        var to = last.ToString("HH:mm", CultureInfo.InvariantCulture);
        return from.EndsWith(to, StringComparison.Ordinal) ? from : $"{from}–{to}";
    }
}
