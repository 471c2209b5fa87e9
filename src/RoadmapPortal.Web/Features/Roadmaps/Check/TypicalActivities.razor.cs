using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Typical;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>Asks what was planned against a parameter before when one wants to see it, and not earlier.</summary>
public sealed partial class TypicalActivities
{
    private const int LabelLength = 60;

    private IReadOnlyList<TypicalActivity>? found;

    [Parameter, EditorRequired]
    public required AuditedParameter Parameter { get; set; }

    [Parameter, EditorRequired]
    public required Func<AuditedParameter, Task<IReadOnlyList<TypicalActivity>>> Ask { get; set; }

    [Parameter]
    public EventCallback<TypicalActivity> OnAdd { get; set; }

    private async Task ToggleAsync() => found = found is null ? await Ask(Parameter) : null;

    /// <summary>«семинар · октябрь 2024 г. · Иванова А.А. · планировалось 3 раза, последний – «2023 – 2024 учебный год»».</summary>
    private static string Of(TypicalActivity activity)
    {
        var cells = new[] { ColumnKind.Form, ColumnKind.Dates, ColumnKind.Responsible }.Select(column => activity.Cells[column].ReplaceLineEndings(" ").Trim());
        var often = $"{(activity.Count == 1 ? "планировалось" : $"планировалось {Russian.Count(activity.Count, "раз", "раза", "раз")}, последний –")} «{activity.PeriodWords}»";
        return string.Join(" · ", cells.Append(often).Where(words => words.Length > 0));
    }

    /// <summary>Tells the buttons apart.</summary>
    private static string Start(TypicalActivity activity)
    {
        var title = activity.Cells[ColumnKind.Title].ReplaceLineEndings(" ").Trim();
        return title.Length <= LabelLength ? title : $"{title[..LabelLength].TrimEnd()}…";
    }
}
