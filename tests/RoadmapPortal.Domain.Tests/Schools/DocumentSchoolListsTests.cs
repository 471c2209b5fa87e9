using System.Text.Json;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Schools;

/// <summary>Every list of the audits of Сочи and Новороссийск means the schools that a person who read the document wrote beside it.</summary>
public sealed class DocumentSchoolListsTests
{
    [Theory]
    [InlineData("sochi", 69, 16)]
    [InlineData("novorossiysk", 22, 11)]
    public void Read_EveryListOfAnAudit_IsReadWhole_AndPrintedAndReadAgainIsTheSame(string name, int schools, int lists)
    {
        using var json = JsonDocument.Parse(typeof(DocumentSchoolListsTests).Assembly.GetManifestResourceStream($"Dates/{name}.json")!);
        var register = Register(json.RootElement.GetProperty("schools"));
        register.Length.ShouldBe(schools);
        var list = new SchoolList(register);
        var lines = json.RootElement.GetProperty("audit").GetProperty("lines").EnumerateArray().ToList();
        lines.Count.ShouldBe(lists);
        foreach (var line in lines)
        {
            var typed = line.GetProperty("printedList").GetString()!;
            var labels = line.GetProperty("schools").EnumerateArray().Select(label => label.GetString()).ToList();
            var reading = list.Read(typed);
            reading.Unknown.ShouldBeEmpty(typed);
            reading.Schools.Select(school => school.Label).ShouldBe(labels, ignoreOrder: true, typed);
            list.Read(SchoolList.Print(reading.Schools)).Means([.. reading.Schools]).ShouldBeTrue(typed);
        }
    }

    private static School[] Register(JsonElement schools)
    {
        var tenant = MunicipalityId.New();
        return
        [
            .. schools.EnumerateArray().Select((school, order) => new School(
                tenant,
                SchoolId.New(),
                Enum.Parse<SchoolKind>(school.GetProperty("kind").GetString()!, ignoreCase: true),
                school.GetProperty("number") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null,
                school.GetProperty("label").GetString()!,
                school.GetProperty("name").GetString()!,
                order,
                [.. school.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)])),
        ];
    }
}
