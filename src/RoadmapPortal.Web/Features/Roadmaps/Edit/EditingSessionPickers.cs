using System.Globalization;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <content>What the pickers of the writing box ask for. They change nothing: what is chosen is typed into the box, and saved like all else.</content>
public sealed partial class EditingSession
{
    private const string DayForm = "yyyy-MM-dd";

    private CellMeaning? Meaning => Sheet is null ? null : Live?.Meaning;

    [JSInvokable]
    public IReadOnlyList<FactorChoices> Parameters() => Meaning?.Parameters ?? [];

    /// <summary>The words of a code cell after one parameter was chosen or given up.</summary>
    /// <param name="code">The parameter's; «*» for all of them; none to look only at what is chosen.</param>
    [JSInvokable]
    public CodePick PickCode(string? words, string? code)
    {
        if (words is not { Length: <= Cells.LongestText })
        {
            return new CodePick("", false, []);
        }

        var picked = code == "*" ? CodeCell.ToggleEvery(words) : ParameterCode.TryParse(code, out var known) ? CodeCell.Toggle(words, known) : words;
        var list = ParameterCodeList.Read(picked);
        return new CodePick(picked, list.All, [.. list.Codes.Select(other => other.ToString())]);
    }

    [JSInvokable]
    public DateChoices? Dates() => Meaning?.Period is { } period
        ? new DateChoices(period.From.ToString(DayForm, CultureInfo.InvariantCulture), period.To.ToString(DayForm, CultureInfo.InvariantCulture), DateWords.MonthsOf(period), DateWords.Throughout(period))
        : null;

    /// <returns>The words for all days from the one to the other; nothing if they are no days.</returns>
    [JSInvokable]
    public string DaysInWords(string? from, string? to) => Day(from) is { } first && (string.IsNullOrEmpty(to) ? first : Day(to)) is { } last ? DateWords.Between(first, last) : "";

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
