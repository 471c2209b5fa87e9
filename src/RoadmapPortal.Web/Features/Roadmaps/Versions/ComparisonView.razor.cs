using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Two moments side by side: what differs, where, and the buttons that bring it back.</summary>
public sealed partial class ComparisonView(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required ComparedVersions View { get; set; }

    /// <summary>Of the page, without its query.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>The moments as the address has them.</summary>
    [Parameter, EditorRequired]
    public required string From { get; set; }

    [Parameter]
    public string? To { get; set; }

    [Parameter]
    public bool ShowsAll { get; set; }

    [Parameter]
    public int Page { get; set; }

    [Parameter, EditorRequired]
    public required string FormName { get; set; }

    [Parameter]
    public EventCallback OnPress { get; set; }

    private ComparedPages Pages { get; set; } = null!;

    private IReadOnlySet<ActivityId> Visible { get; set; } = null!;

    protected override void OnParametersSet()
    {
        Pages = ComparedPages.Of(View.Comparison, ShowsAll);
        Page = Math.Clamp(Page, 1, Pages.Count);
        Visible = Pages.Rows(Page);
    }

    /// <summary>The changed words, and whether they are the first of what one button brings back: a list comes back whole.</summary>
    private IEnumerable<(WordsComparison Words, bool IsFirst)> WordsInOrder
    {
        get
        {
            var seen = new HashSet<ReturnedPart>();
            return View.Comparison.Words.Select(words => (words, seen.Add(PartOf(words))));
        }
    }

    private static ReturnedPart PartOf(WordsComparison words) => new(words.Place, words.Place == WordsPlace.Block ? words.Id : Guid.Empty);

    private static string Deed(WordsPlace place) => place switch
    {
        WordsPlace.Title or WordsPlace.Block => "Вернуть, как было",
        WordsPlace.Task => "Вернуть все задачи, как было",
        WordsPlace.Indicator => "Вернуть все показатели, как было",
    };

    /// <summary>Enough of the words to know a part by, for those who only hear the button.</summary>
    private static string Enough(WordsComparison words)
    {
        const int Most = 40;
        var text = words.Place == WordsPlace.Title ? "название" : words.Place != WordsPlace.Block ? "" : words.After.Length > 0 ? words.After : words.Before;
        return text.Length > Most ? text[..Most] + "…" : text;
    }

    private string Here(bool all, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Address}?from={From}{(string.IsNullOrEmpty(To) ? "" : $"&to={To}")}{(all ? "&rows=all" : "")}{(page > 1 ? $"&page={page}" : "")}");

    private string Words(Save save) => save.By.Length == 0 ? Moment.Words(save.At, time) : $"{Moment.Words(save.At, time)}, {save.By}";

    private string Summary()
    {
        var rows = View.Comparison.ChangedRows;
        var reordered = View.Comparison.IsReordered ? " Порядок частей карты другой." : "";
        var added = rows.Count(row => row.Before is null);
        var removed = rows.Count(row => row.After is null);
        var moved = rows.Count(row => row.IsMoved);
        var written = rows.Count(row => row.ChangedColumns.Count > 0);
        List<string> parts = [];
        Say(written, "изменена", "изменены", "изменено");
        Say(added, "добавлена", "добавлены", "добавлено");
        Say(removed, "удалена", "удалены", "удалено");
        Say(moved, "перемещена", "перемещены", "перемещено");
        if (rows.Count == 0)
        {
            return View.Comparison.IsSame ? "Различий нет." : $"Строки таблиц одинаковы.{reordered}";
        }

        return $"{Russian.Count(rows.Count, "строка отличается", "строки отличаются", "строк отличаются")}: {string.Join(", ", parts)}.{reordered}";

        void Say(int count, string one, string few, string many)
        {
            if (count > 0)
            {
                parts.Add(Russian.Count(count, one, few, many));
            }
        }
    }

    private static string Name(WordsPlace place) => place switch
    {
        WordsPlace.Title => "Название",
        WordsPlace.Block => "Часть карты",
        WordsPlace.Task => "Задача",
        WordsPlace.Indicator => "Показатель",
    };
}
