using System.Globalization;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Documents.Schools;

/// <summary>
/// The register of schools as a workbook that <see cref="SchoolSheetReader"/> reads back; without schools, its template. Every cell is a text, so that no
/// program takes «=1+1» in a name for a formula.
/// </summary>
public static class SchoolRegisterXlsx
{
    private const double LeastColumn = 45, MostColumn = 190, FilterButton = 20;

    private static readonly string[] Headings = [.. Enum.GetValues<SchoolColumn>().Select(SchoolHeadings.Of), "Закрыта", "Присоединена к"];

    /// <param name="schools">In printing order, closed ones too.</param>
    public static void Write(IReadOnlyList<School> schools, string authority, DateTimeOffset at, Stream output)
    {
        var type = new SheetType(PrintLook.Standard);
        var ruler = new SheetRuler(type);
        var labels = schools.ToDictionary(school => school.Id, school => school.Label);
        string[][] rows = [.. schools.Select(school => Row(school, labels))];
        var widths = Headings.Select((heading, column) => Width(heading, rows.Select(row => row[column]), ruler)).ToList();
        var sheet = new SheetBuilder(widths, ruler) { KeepsRowsWhole = true };
        sheet.AddHeadings([Cells(Headings, CellLook.Heading)]);
        sheet.AddRows([.. rows.Select(row => Cells(row, CellLook.Text))]);
        var built = sheet.Build("Школы", new SheetPage(IsLandscape: true, PrintLook.Standard)) with { IsData = true, Records = "Школы" };
        WorkbookPackage.Write([built], type, new WorkbookProperties("Школы", authority, at), output);
    }

    private static string[] Row(School school, Dictionary<SchoolId, string> labels)
    {
        var details = school.Details();
        return
        [
            .. Enum.GetValues<SchoolColumn>().Select(column => Words(details, column)),
            school.ClosedOn?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "",
            school.MergedInto is { } into ? labels.GetValueOrDefault(into, "") : "",
        ];
    }

    private static string Words(SchoolDetails details, SchoolColumn column) => column switch
    {
        SchoolColumn.Label => details.Label,
        SchoolColumn.Kind => SchoolKindNames.Of(details.Kind),
        SchoolColumn.Number => details.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        SchoolColumn.Name => details.Name,
        SchoolColumn.Aliases => string.Join("; ", details.Aliases),
        SchoolColumn.Site => details.Site ?? "",
        SchoolColumn.Principal => details.Principal ?? "",
    };

    private static PlacedCell[] Cells(string[] words, CellLook look) => [.. words.Select((word, column) => new PlacedCell(word, look, column))];

    private static double Width(string heading, IEnumerable<string> words, SheetRuler ruler) => Math.Min(
        MostColumn,
        words.Select(word => ruler.WidthOf(word, CellLook.Text)).Append(ruler.WidthOf(heading, CellLook.Heading) + FilterButton).Append(LeastColumn).Max());
}
