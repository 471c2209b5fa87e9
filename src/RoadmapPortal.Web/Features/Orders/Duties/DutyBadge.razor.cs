using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Orders.Duties;

namespace RoadmapPortal.Web.Features.Orders.Duties;

public sealed partial class DutyBadge
{
    [Parameter, EditorRequired]
    public DutyState State { get; set; }

    private (string Tone, string Sign) Look => State switch
    {
        DutyState.Waiting => ("wait", "◷"),
        DutyState.Overdue => ("bad", "⚠"),
        DutyState.Done => ("good", "✓"),
    };
}
