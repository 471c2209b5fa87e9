using System.Text.Json;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Schedules;

/// <summary>The date cells of one of the five documents, and the table of their meanings that was written by hand.</summary>
internal sealed record DocumentDates(PeriodDates Period, IReadOnlyList<string> Cells, IReadOnlyList<ExpectedDate> Table)
{
    public static readonly string[] Names = ["meshchovsk", "novorossiysk", "shkola-12", "sochi", "stepnovsky"];

    public static DocumentDates Load(string name)
    {
        using var json = JsonDocument.Parse(Resource($"{name}.json"));
        var period = json.RootElement.GetProperty("period");
        var lines = new StreamReader(Resource($"{name}.txt")).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new DocumentDates(
            Notation.Period($"{period.GetProperty("from").GetString()}..{period.GetProperty("to").GetString()}"),
            [.. DateCells(json.RootElement.GetProperty("roadmap"))],
            [.. lines.Where(line => line[0] != '#').Select(ExpectedDate.Parse)]);
    }

    /// <summary>Every string under the key «dates», in whatever table.</summary>
    private static IEnumerable<string> DateCells(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "dates", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : DateCells(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(DateCells),
        _ => [],
    };

    private static Stream Resource(string name) =>
        typeof(DocumentDates).Assembly.GetManifestResourceStream($"Dates/{name}") ?? throw new InvalidOperationException($"No resource {name}.");
}

/// <param name="Problems">The end of the rule's id and the place's words, «dates-lie-inside-the-period «Май 2023»».</param>
internal sealed record ExpectedDate(string Text, string Kind, string[] Windows, string Problems)
{
    public static ExpectedDate Parse(string line)
    {
        var end = line.IndexOf("» |", StringComparison.Ordinal);
        var fields = line[(end + 3)..].Split('|', StringSplitOptions.TrimEntries);
        return new ExpectedDate(line[1..end], fields[0], Notation.Windows(fields[1]), fields.Length > 2 ? fields[2] : "");
    }

    /// <summary>What a reading amounts to, in the writing of the table.</summary>
    public static ExpectedDate Of(Schedule schedule) => new(
        schedule.Text,
        schedule.IsYearDerived ? $"{schedule.Kind}, year derived" : $"{schedule.Kind}",
        Notation.Of(schedule.Windows),
        string.Join("; ", schedule.Problems.Select(problem =>
            $"{problem.Rule.Id["schedule/".Length..]} «{schedule.Text.Substring(problem.Start, problem.Length)}»")));
}
