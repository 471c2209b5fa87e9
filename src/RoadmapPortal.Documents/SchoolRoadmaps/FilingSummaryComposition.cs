using System.Globalization;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Documents.SchoolRoadmaps;

/// <summary>The summary as a paper: figures in words, the schools, who is late, which risks nobody works against, what was declined and why.</summary>
public static class FilingSummaryComposition
{
    private const string Title = "Сводная справка о дорожных картах школ";

    private const string Nothing = "–";

    public static ComposedPaper Compose(FilingSummary summary)
    {
        PaperElement[] elements =
        [
            new PaperTitle($"{Title}\n{summary.Municipality.Name}\n{summary.Period.Words}"),
            new RunningText(AsOf(summary)),
            .. Figures(summary),
            .. Schools(summary),
            .. Late(summary),
            .. Uncovered(summary),
            .. Declined(summary),
            new SignatureLine(summary.SignerPosition, summary.SignerName),
        ];
        return new ComposedPaper($"{Title}. {summary.Period.Words}", summary.Municipality.Name, IsDraft: false, summary.Look, [new PaperSection(IsLandscape: false, elements)]);
    }

    private static string AsOf(FilingSummary summary)
    {
        var day = $"По состоянию на {FilingWords.Day(summary.AsOf)}.";
        return summary.Terms is not { } terms
            ? $"{day} Сроки кампании не назначены."
            : $"{day} Срок сдачи – {FilingWords.Day(terms.FilingDue)}, срок публикации – {FilingWords.Day(terms.PublicationDue)}, "
              + $"проверка сайтов – {FilingWords.Day(terms.CheckFrom)} – {FilingWords.Day(terms.CheckTo)}.";
    }

    private static IEnumerable<PaperElement> Figures(FilingSummary summary)
    {
        var figures = summary.Figures;
        if (figures.Asked == 0)
        {
            yield return new RunningText(figures.Schools == 0 ? "Школ в реестре нет." : $"Дорожные карты у школ не запрошены (школ в реестре: {figures.Schools}).");
            yield break;
        }

        var all = figures.Asked;
        yield return new RunningText(figures.Asked == figures.Schools
            ? $"Дорожные карты запрошены у всех школ ({all})."
            : $"Дорожные карты запрошены у {all} из {figures.Schools} школ.");
        string[] lines =
        [
            $"сдали карту: {figures.Filed} из {all}" + (figures.OnTime is { } onTime ? $", в срок – {onTime};" : ";"),
            $"согласовано: {figures.Accepted};",
            $"утверждено приказами школ: {figures.Approved};",
            $"опубликовано на сайтах школ: {figures.Published};",
            $"проверено на сайтах: {figures.Checked};",
            $"не приступили: {figures.Idle}.",
        ];
        yield return new PaperList([.. lines.Select(line => new PaperListItem("–", line, []))]);
    }

    private static IEnumerable<PaperElement> Schools(FilingSummary summary)
    {
        if (summary.Schools.Count == 0)
        {
            yield break;
        }

        (GridColumn Column, string Heading, Func<SchoolFiling, int, string> Words)[] columns =
        [
            (new GridColumn(9, 12, Centred: true), "№", (_, at) => (at + 1).ToString(CultureInfo.InvariantCulture)),
            (new GridColumn(38), "Школа", (school, _) => school.School.Name),
            (new GridColumn(30), "Состояние", (school, _) => FilingWords.Lateness(school) is { Length: > 0 } late ? $"{FilingWords.State(school)}\n{late}" : FilingWords.State(school)),
            (new GridColumn(22, 26, Centred: true), "Сдана", (school, _) => Or(FilingWords.Day(school.Roadmap?.SubmittedOn))),
            (new GridColumn(24, 32, Centred: true), "Риски без мероприятий", (school, _) => school.Found == 0 ? Nothing : $"{school.Uncovered} из {school.Found}"),
            (new GridColumn(28, 34, Centred: true), "Публикация", (school, _) => Or(Publication(school))),
        ];
        yield return new PaperHeading("Школы", 2, HeadsTable: true);
        yield return Table("Школы", columns, summary.Schools);
    }

    private static string Publication(SchoolFiling school) =>
        school.IsPublished ? $"{FilingWords.Day(school.Roadmap!.PublishedOn)}\n{(school.IsChecked ? "проверена" : "не проверена")}".Trim() : "";

    private static IEnumerable<PaperElement> Late(FilingSummary summary)
    {
        if (summary.Terms is null || summary.Figures.Asked == 0)
        {
            yield break;
        }

        yield return new PaperHeading("Просрочено", 2, HeadsTable: false);
        if (summary.Figures.Late == 0)
        {
            yield return new RunningText("Опаздывающих школ нет.");
        }

        foreach (var (lead, late) in ((string, List<School>)[])
            [
                ("Сдача карты:", [.. summary.Schools.Where(school => school.IsFilingLate).Select(school => school.School)]),
                ("Публикация:", [.. summary.Schools.Where(school => school is { IsFilingLate: false, IsPublicationLate: true }).Select(school => school.School)]),
            ])
        {
            if (late.Count > 0)
            {
                yield return new RunningText($"{SchoolList.Print(late)} (всего: {late.Count}).", lead);
            }
        }
    }

    private static IEnumerable<PaperElement> Uncovered(FilingSummary summary)
    {
        if (summary.Figures.Asked == 0)
        {
            yield break;
        }

        if (summary.Uncovered.Count == 0)
        {
            yield return new PaperHeading("Риски, для которых школы не запланировали мероприятий", 2, HeadsTable: false);
            yield return new RunningText("Таких рисков нет.");
            yield break;
        }

        yield return new PaperHeading("Риски, для которых школы не запланировали мероприятий", 2, HeadsTable: true);
        yield return Table("Риски", [
            (new GridColumn(14, 18, Centred: true), "Код", (UncoveredParameter line, int _) => Or(line.Code)),
            (new GridColumn(60), "Параметр", (line, _) => line.Name),
            (new GridColumn(50), "Школы", (line, _) => line.PrintedSchools),
        ], summary.Uncovered);
    }

    private static IEnumerable<PaperElement> Declined(FilingSummary summary)
    {
        if (summary.Declined.Count == 0)
        {
            yield break;
        }

        yield return new PaperHeading("От каких муниципальных мероприятий школы отказались", 2, HeadsTable: true);
        yield return Table("Отказы", [
            (new GridColumn(60), "Мероприятие", (DeclinedActivity line, int _) => line.Title),
            (new GridColumn(18, 24, Centred: true), "Школ", (line, _) => line.Schools.ToString(CultureInfo.InvariantCulture)),
            (new GridColumn(60), "Почему", (line, _) => string.Join("\n", line.Reasons.Select(reason => $"{reason.School}: {reason.Words}")) + (line.Reasons.Count < line.Schools ? "\n…" : "")),
        ], summary.Declined);
    }

    private static PaperTable Table<T>(string name, (GridColumn Column, string Heading, Func<T, int, string> Words)[] columns, IReadOnlyList<T> lines) => new(name, new PaperGrid(
        [.. columns.Select(column => column.Column)],
        [new GridRow(GridRowKind.Heading, [.. columns.Select((column, at) => new GridCell(column.Heading, at))])],
        [.. lines.Select((line, row) => new GridRow(GridRowKind.Body, [.. columns.Select((column, at) => new GridCell(column.Words(line, row), at))]))]));

    private static string Or(string words) => words.Length == 0 ? Nothing : words;
}
