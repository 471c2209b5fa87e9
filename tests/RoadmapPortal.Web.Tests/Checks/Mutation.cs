using System.Globalization;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Tests.Checks;

/// <summary>One cell of a document written otherwise, and what that changes: a line of <c>Mutations.txt</c>, which says how to read it.</summary>
internal sealed record Mutation(string Slug, string Row, ColumnKind Column, string Words, IReadOnlyList<string> Appear, IReadOnlyList<string> Disappear)
{
    public static IReadOnlyList<Mutation> All { get; } = [.. Read()];

    /// <summary>The row that is meant.</summary>
    public Activity Find(Roadmap roadmap)
    {
        var (table, where) = Row.Split(": ") is [var number, var rest] ? (int.Parse(number, CultureInfo.InvariantCulture), rest) : (0, Row);
        var words = where.Split(' ');
        var level = words.Length < 3 ? Level.None : words[1] == "м" ? Level.Municipal : Level.School;
        var run = roadmap.Tables[table].Runs().Single(run =>
            run.Level == level && (words[0] == "-" ? run.Section.Heading is null : run.Section.Heading?.StartsWith(words[0], StringComparison.Ordinal) == true));
        return run.Rows[int.Parse(words[^1], CultureInfo.InvariantCulture) - 1].Activity;
    }

    /// <summary>A flaw as the table writes it: of the changed row, the column says enough.</summary>
    public static string Print(Flaw flaw, RoadmapTable table, Activity row)
    {
        var isOfRow = flaw.Place.Activity == row.Id;
        var where = isOfRow ? table.Columns.Single(column => column.Kind == flaw.Place.Column).Heading : flaw.Place.Words;
        var piece = isOfRow && flaw.Place.Text is { } place ? $" «{place.In(row.Words(flaw.Place.Column!.Value))}»" : "";
        return $"{flaw.Check.Id["check/".Length..]} @ {where}{piece}";
    }

    private static IEnumerable<Mutation> Read()
    {
        using var stream = typeof(Mutation).Assembly.GetManifestResourceStream("flaws/mutations")!;
        using var reader = new StreamReader(stream);
        foreach (var parts in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => $"{line} ".Split(" | ")))
        {
            var flaws = parts[4].Split(" ; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            yield return new Mutation(parts[0], parts[1], Enum.Parse<ColumnKind>(parts[2]), parts[3], Of('+'), Of('-'));

            IReadOnlyList<string> Of(char sign) => [.. flaws.Where(flaw => flaw[0] == sign).Select(flaw => flaw[1..])];
        }
    }
}
