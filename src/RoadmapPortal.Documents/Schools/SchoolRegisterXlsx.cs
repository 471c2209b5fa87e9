using System.Collections.Immutable;
using System.Globalization;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Documents.Schools;

/// <summary>
/// The register of schools as a workbook that <see cref="SchoolSheetReader"/> reads back; without schools, its template.
/// </summary>
public static class SchoolRegisterXlsx
{
    private static readonly string[] Headings = [.. Enum.GetValues<SchoolColumn>().Select(SchoolHeadings.Of), "Закрыта", "Присоединена к"];

    /// <param name="schools">In printing order, closed ones too.</param>
    public static void Write(IReadOnlyList<School> schools, string authority, DateTimeOffset at, Stream output)
    {
        var labels = schools.ToDictionary(school => school.Id, school => school.Label);
        RecordSheet.Write("Школы", Headings, [.. schools.Select(school => Row(school, labels))], ImmutableHashSet<int>.Empty, authority, at, output);
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
}
