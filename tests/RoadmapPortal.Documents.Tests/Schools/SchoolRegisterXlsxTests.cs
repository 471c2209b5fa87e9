using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Schools;
using RoadmapPortal.Documents.Tests.Reading;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Schools.Import;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Documents.Tests.Schools;

/// <summary>The register goes out and comes back as it was.</summary>
public sealed class SchoolRegisterXlsxTests
{
    private static readonly DateTimeOffset Moment = new(2024, 9, 1, 12, 0, 0, TimeSpan.FromHours(3));
    private static readonly MunicipalityId Tenant = MunicipalityId.New();

    [Fact]
    public void Register_ReadBack_ChangesNothing()
    {
        var schools = Schools();
        var sheet = SchoolSheetReader.Read(SheetFile.Read(Bytes(schools)));
        sheet.Problems.ShouldBeEmpty();
        sheet.Passed.ShouldBe(["Закрыта", "Присоединена к"]);
        Unchanged(schools, sheet);
    }

    [Theory]
    [InlineData("xlsx", "xlsx")]
    [InlineData("ods", "ods")]
    [InlineData("csv", "csv:Text - txt - csv (StarCalc):59,34,76")]
    [InlineData("csv", "csv:Text - txt - csv (StarCalc):44,34,76")]
    public void Register_SavedByLibreOffice_ReadBack_ChangesNothing(string extension, string filter)
    {
        using var folder = new PrivateFolder();
        var schools = Schools();
        folder.Write("register.xlsx", file => SchoolRegisterXlsx.Write(schools, "УО", Moment, file));
        Convert(folder, filter, "register.xlsx");
        if (extension == "ods")
        {
            Convert(folder, "xlsx", "register.ods");
            extension = "xlsx";
        }

        Unchanged(schools, SchoolSheetReader.Read(SheetFile.Read(File.ReadAllBytes(folder["out/register." + extension]))));
    }

    [Fact]
    public void Register_IsAValidWorkbook_WithoutFormulas()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(Schools())), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single();
        var cells = sheet.Worksheet.Descendants<Cell>().ToList();
        cells.Where(cell => cell.CellFormula is not null).ShouldBeEmpty();
        cells.Where(cell => cell.CellValue is not null).ShouldAllBe(cell => cell.DataType!.Value == CellValues.SharedString);
        sheet.TableDefinitionParts.Single().Table.DisplayName!.Value.ShouldBe("Школы");
    }

    [Fact]
    public void Template_HasTheHeadings_AndReadsAsEmpty()
    {
        var bytes = Bytes([]);
        var sheet = SheetFile.Read(bytes);
        sheet.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["Как в списках", "Вид", "Номер", "Наименование", "Другие написания", "Сайт", "Директор", "Закрыта", "Присоединена к"]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).ShouldBeEmpty();
    }

    private static void Unchanged(IReadOnlyList<School> schools, SchoolSheet sheet)
    {
        sheet.Problems.ShouldBeEmpty();
        var read = RegisterImport.Read(schools, sheet.Rows);
        read.Select(school => school.School).ShouldBe(schools.Select(school => (SchoolId?)school.Id));
        read.SelectMany(school => school.Differences.Select(difference => difference.ToString()).Concat(school.Problems)).ShouldBeEmpty();
    }

    private static void Convert(PrivateFolder folder, string filter, string from) => OtherProgram.Run(
        "soffice", "-env:UserInstallation=" + new Uri(folder["profile"]).AbsoluteUri, "--headless", "--convert-to", filter, "--outdir", folder["out"],
        File.Exists(folder["out/" + from]) ? folder["out/" + from] : folder[from]);

    private static List<School> Schools()
    {
        var schools = new List<School>();
        var spellings = new SchoolSpellings([]);
        Add(SchoolKind.Secondary, 5, "5", "=1+1 «СОШ»", ["МОУ СОШ №5, с. Соломенское", "=HYPERLINK(\"x\")", "@пятая"], "https://school5.ru/?a=1&b=2", "Иванова А.А.");
        Add(SchoolKind.Gymnasium, 44, "г44", "+7 гимназия <b>\"44\"</b>", ["-гимназия", "_x0041_"], null, "Петров Пётр Петрович");
        Add(SchoolKind.Lyceum, null, "МТЛ", "Лицей; корпус 1, 2", [], "http://лицей.рф", null);
        Add(SchoolKind.Evening, 1, "В(С)ОШ № 1", "'В(С)ОШ № 1", [], null, null);
        schools[3].Merge(schools[0], new DateOnly(2023, 8, 31));
        return schools;

        void Add(SchoolKind kind, int? number, string label, string name, string[] aliases, string? site, string? principal) =>
            schools.Add(School.Add(Tenant, SchoolId.New(), SchoolDetails.Typed(kind, number, label, name, aliases, site, principal), schools.Count, spellings));
    }

    private static byte[] Bytes(IReadOnlyList<School> schools)
    {
        using var file = new MemoryStream();
        SchoolRegisterXlsx.Write(schools, "УО", Moment, file);
        return file.ToArray();
    }
}
