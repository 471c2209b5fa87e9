using System.Globalization;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Documents.SchoolRoadmaps;

/// <summary>The register of schools' roadmaps as a workbook: the schools that were chosen, in the order that was chosen.</summary>
public static class SchoolRoadmapsXlsx
{
    private static readonly (string Heading, bool IsDay, Func<SchoolFiling, string> Words)[] Columns =
    [
        ("В списках", false, school => school.School.Label),
        ("Школа", false, school => school.School.Name),
        ("Отметки", false, FilingWords.Marks),
        ("Состояние", false, FilingWords.State),
        ("Просрочено", false, FilingWords.Lateness),
        ("Сдана", true, school => RecordSheet.Day(school.Roadmap?.SubmittedOn)),
        ("Сдавали, раз", false, school => Number(school.Roadmap?.Round)),
        ("Проверяет", false, school => school.Roadmap?.Reviewer ?? ""),
        ("Не снято замечаний", false, school => school.Remarks == 0 ? "" : Number(school.Remarks)),
        ("Выявлено рисков", false, school => Number(school.Found)),
        ("Без мероприятий", false, school => Number(school.Uncovered)),
        ("Опубликована", true, school => RecordSheet.Day(school.Roadmap?.PublishedOn)),
        ("Адрес на сайте", false, school => school.Roadmap?.PublishedAt ?? ""),
        ("Проверена на сайте", false, school => school.IsChecked ? "да" : school.IsPublished ? "нет" : ""),
        ("Напоминание", true, school => RecordSheet.Day(school.Reminded)),
    ];

    private static readonly HashSet<int> Days = [.. Columns.Index().Where(column => column.Item.IsDay).Select(column => column.Index)];

    public static void Write(IReadOnlyList<SchoolFiling> schools, string authority, DateTimeOffset at, Stream output) => RecordSheet.Write(
        "Карты", [.. Columns.Select(column => column.Heading)], [.. schools.Select(school => Columns.Select(column => column.Words(school)).ToArray())], Days, authority, at, output);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
