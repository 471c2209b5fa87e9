using System.Globalization;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Schools.Import;

namespace RoadmapPortal.Documents.Import;

/// <summary>
/// Reads a table of schools: columns in any order, known by the words of their headings; above the headings may stand a title. A row with a cell that means
/// nothing is a problem as a whole, so that half of a school is never taken.
/// </summary>
public static class SchoolSheetReader
{
    /// <summary>A title and whom the table is from stand above the headings; no more.</summary>
    private const int MostRowsAbove = 20;

    public static SchoolSheet Read(TypedSheet sheet)
    {
        if (sheet.Problems.Count > 0)
        {
            return new SchoolSheet([], sheet.Problems, []);
        }

        if (HeadingRow(sheet) is not { } headings)
        {
            var words = $"Не найдена строка заголовков. Назовите столбцы: {string.Join(", ", Enum.GetValues<SchoolColumn>().Select(SchoolHeadings.Of))}. Нужны хотя бы два из них.";
            return new SchoolSheet([], [new SheetProblem(null, null, words)], []);
        }

        var known = headings.Cells.Select((heading, at) => (Column: SchoolHeadings.Find(heading), At: at, Heading: heading.Trim())).Where(column => column.Heading.Length > 0).ToList();
        var twice = known.Where(column => column.Column is not null && column.Column != SchoolColumn.Aliases).GroupBy(column => column.Column).Where(group => group.Count() > 1).ToList();
        if (twice.Count > 0)
        {
            return new SchoolSheet([], [.. twice.Select(group => Twice(headings.Number, [.. group.Select(column => column.Heading)]))], []);
        }

        var columns = known.Where(column => column.Column is not null).ToLookup(column => column.Column!.Value, column => column.At);
        var problems = new List<SheetProblem>();
        var rows = sheet.Rows.SkipWhile(row => row != headings).Skip(1).Select(row => ReadRow(row, columns, problems)).OfType<SchoolRow>().ToList();
        if (rows.Count + problems.Count == 0)
        {
            problems.Add(new SheetProblem(null, null, "Под заголовками нет ни одной школы."));
        }

        return new SchoolSheet(rows, problems, [.. known.Where(column => column.Column is null).Select(column => column.Heading)]);
    }

    private static SheetProblem Twice(int row, string[] headings) =>
        new(row, headings[0], $"Столбцы «{string.Join("» и «", headings)}» значат одно и то же. Оставьте один или переименуйте другой.");

    private static TypedRow? HeadingRow(TypedSheet sheet) =>
        sheet.Rows.Take(MostRowsAbove).FirstOrDefault(row => row.Cells.Select(SchoolHeadings.Find).OfType<SchoolColumn>().Distinct().Count() >= 2);

    /// <returns>None if nothing of the row is about a school, or a problem was added.</returns>
    private static SchoolRow? ReadRow(TypedRow row, ILookup<SchoolColumn, int> columns, List<SheetProblem> problems)
    {
        if (Enum.GetValues<SchoolColumn>().All(column => Cell(column) is null))
        {
            return null;
        }

        var before = problems.Count;
        SchoolKind? kind = null;
        if (Cell(SchoolColumn.Kind) is { } kindWords && (kind = SchoolKindNames.Parse(kindWords)) is null)
        {
            Add(SchoolColumn.Kind, $"«{Shortened(kindWords)}» – не вид школы. Напишите: {string.Join(", ", Enum.GetValues<SchoolKind>().Select(SchoolKindNames.Of))}.");
        }

        int? number = null;
        if (Cell(SchoolColumn.Number) is { } numberWords && (number = Number(numberWords)) is null)
        {
            Add(SchoolColumn.Number, $"«{Shortened(numberWords)}» – не номер. Напишите одно целое число от 1 до {SchoolDetails.GreatestNumber} или оставьте пустым.");
        }

        return problems.Count > before
            ? null
            : new SchoolRow(row.Number, kind, number, Cell(SchoolColumn.Label), Cell(SchoolColumn.Name), Aliases(), Cell(SchoolColumn.Site), Cell(SchoolColumn.Principal));

        string? Cell(SchoolColumn column) => columns[column].Select(at => row[at].Trim()).FirstOrDefault(words => words.Length > 0 && words is not ("-" or "–" or "—"));

        IReadOnlyList<string> Aliases() =>
        [
            .. columns[SchoolColumn.Aliases].SelectMany(at => row[at].Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words is not ("-" or "–" or "—")).Take(SchoolDetails.MostAliases + 1),
        ];

        void Add(SchoolColumn column, string words) => problems.Add(new SheetProblem(row.Number, SchoolHeadings.Of(column), words));
    }

    private static int? Number(string words)
    {
        var digits = words.TrimStart('№', 'N', 'n', ' ', '\u00A0');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= SchoolDetails.GreatestNumber ? number : null;
    }

    private static string Shortened(string words) => words.Length > 60 ? words[..60] + "…" : words;
}
