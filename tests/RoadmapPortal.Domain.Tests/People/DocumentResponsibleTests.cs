using System.Text.Json;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.People;

/// <summary>Every responsible cell of the five documents is covered whole by the document's directory.</summary>
public sealed class DocumentResponsibleTests
{
    [Theory]
    [InlineData("sochi", 80)]
    [InlineData("novorossiysk", 38)]
    [InlineData("meshchovsk", 51)]
    [InlineData("shkola-12", 7)]
    [InlineData("stepnovsky", 55)]
    public void Read_EveryResponsibleCell_HasNoWordThatIsNoEntry(string name, int cells)
    {
        using var json = JsonDocument.Parse(typeof(DocumentResponsibleTests).Assembly.GetManifestResourceStream($"Dates/{name}.json")!);
        var directory = new ResponsibleDirectory(json.RootElement.GetProperty("directory").EnumerateArray().Select(Entry));
        var words = Cells(json.RootElement.GetProperty("roadmap")).ToList();
        words.Count.ShouldBe(cells);
        foreach (var cell in words)
        {
            var reading = directory.Read(cell);
            reading.Unknown.ShouldBeEmpty(cell);
            (reading.Named.Count > 0).ShouldBe(cell.Length > 0, cell);
            var rest = cell.ToCharArray();
            reading.Named.ToList().ForEach(named => rest.AsSpan(named.Place.Start, named.Place.Length).Fill(' '));
            new string(rest).Trim([' ', ',', '(', ')', '\n']).ShouldBeEmpty(cell);
        }
    }

    private static Responsible Entry(JsonElement entry) => new(
        MunicipalityId.New(),
        ResponsibleId.New(),
        Enum.Parse<ResponsibleKind>(entry.GetProperty("kind").GetString()!, ignoreCase: true),
        entry.GetProperty("label").GetString()!,
        [.. entry.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)]);

    /// <summary>Every string under the key «responsible», in whatever table.</summary>
    private static IEnumerable<string> Cells(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "responsible", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : Cells(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Cells),
        _ => [],
    };
}
