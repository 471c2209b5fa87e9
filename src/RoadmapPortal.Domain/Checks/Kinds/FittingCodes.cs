using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 3, a hint: the activity has three words of a parameter that no other factor has, and not one word of the factors whose
/// codes it bears. Words are compared without their endings.
/// </summary>
internal static class FittingCodes
{
    private const int Enough = 3;

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        var factors = roadmap.Audited.GroupBy(line => line.Factor.Id)
            .Select(lines => WordStems.Of([lines.First().Factor.Name, .. lines.Select(line => line.Parameter.Name)])).ToList();
        var telling = roadmap.Audited.Where(line => line.HasCode).ToDictionary(line => line, line => line.Words.Distinct.ToArray().Where(stem => factors.Count(factor => factor.Contains(stem)) == 1).ToArray());
        var wordsOfFactor = roadmap.Audited.GroupBy(line => line.Factor.Id).Select(lines => lines.Key).Zip(factors).ToDictionary();
        foreach (var row in roadmap.Rows)
        {
            var own = row.Codes?.Codes.Select(roadmap.Find).OfType<AuditedParameter>().ToList() ?? [];
            if (own.Count == 0 || own.Exists(line => wordsOfFactor[line.Factor.Id].InCommonWith(row.Title) > 0))
            {
                continue;
            }

            var best = telling.MaxBy(pair => pair.Value.Count(row.Title.Contains));
            if (best.Value.Count(row.Title.Contains) >= Enough)
            {
                yield return Hint(row, own, best.Key);
            }
        }
    }

    private static Sighting Hint(CheckedRow row, List<AuditedParameter> own, AuditedParameter fitting)
    {
        var cell = row.Activity.Cells[ColumnKind.Codes];
        var written = string.Join(", ", own.Select(line => line.Code));
        return new Sighting(
            FlawPlace.Cell(row, ColumnKind.Codes),
            $"По словам мероприятие ближе к параметру {fitting.Code} «{fitting.Parameter.Name}», а указан {written}. Проверьте код.",
            Fix.Of($"Заменить на {fitting.Code}", row.Activity, ColumnKind.Codes, fitting.Code),
            Fix.Of($"Добавить {fitting.Code}", row.Activity, ColumnKind.Codes, $"{cell.TrimEnd().TrimEnd(',', ';')}, {fitting.Code}"));
    }
}
