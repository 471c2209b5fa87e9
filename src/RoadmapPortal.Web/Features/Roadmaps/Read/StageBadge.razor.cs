using Microsoft.AspNetCore.Components;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

public sealed partial class StageBadge
{
    /// <summary>The office's words, as <see cref="RoadmapStages"/> gives them.</summary>
    [Parameter, EditorRequired]
    public required string Stage { get; set; }

    private (string Tone, string Sign) Look => Stage switch
    {
        "Черновик" or "Готовятся изменения" => ("plain", "✎"),
        "На проверке" or "На согласовании" => ("wait", "◷"),
        "На доработке" => ("warn", "↩"),
        "Подтверждён" or "Согласована" or "Утверждена" or "Утверждён" or "Опубликована" or "В исполнении" => ("good", "✓"),
        _ => ("plain", "■"),
    };
}
