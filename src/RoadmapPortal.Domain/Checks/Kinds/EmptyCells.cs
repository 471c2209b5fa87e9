using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Check 10: a cell that every row must fill is empty or says «–».</summary>
internal static class EmptyCells
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        foreach (var table in roadmap.Tables)
        {
            var demanded = table.Columns.Where(column => column.Kind.IsDemanded()).Select(column => column.Kind).ToList();
            foreach (var row in table.Rows)
            {
                foreach (var column in demanded)
                {
                    if (Wrong(row.Activity.Cells[column]) is { } words)
                    {
                        yield return new Sighting(FlawPlace.Cell(row, column), words);
                    }
                }
            }
        }
    }

    private static string? Wrong(string cell)
    {
        var hasDash = false;
        foreach (var sign in cell)
        {
            if (!Signs.IsDash(sign) && !Signs.IsBlank(sign))
            {
                return null;
            }

            hasDash |= Signs.IsDash(sign);
        }

        return hasDash ? "Прочерк вместо ответа." : "Графа не заполнена.";
    }
}
