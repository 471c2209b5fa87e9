using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 14: two rows of a table are the same activity if their titles begin with the same word and share four fifths of their words
/// (without endings), and the same people answer for them at the same level.
/// </summary>
internal static class RepeatedActivities
{
    private const double AsGoodAsTheSame = 0.8;

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        foreach (var table in roadmap.Tables)
        {
            foreach (var rows in table.Rows.Where(row => row.Title.Count > 0).GroupBy(row => (row.Title.First, row.Run.Level)))
            {
                var first = new List<(CheckedRow Row, WordStems Responsible)>();
                foreach (var row in rows)
                {
                    var responsible = WordStems.Of(row.Activity.Cells[ColumnKind.Responsible]);
                    var same = first.Find(other => IsSame(other.Row, row) && other.Responsible.LikenessTo(responsible) >= 1).Row;
                    if (same is not null)
                    {
                        yield return new Sighting(FlawPlace.Cell(row, ColumnKind.Title), $"То же мероприятие уже есть: {FlawPlace.RowWords(same)}.");
                    }
                    else
                    {
                        first.Add((row, responsible));
                    }
                }
            }
        }
    }

    private static bool IsSame(CheckedRow one, CheckedRow other) =>
        one.Title.LikenessAtMost(other.Title) >= AsGoodAsTheSame && one.Title.LikenessTo(other.Title) >= AsGoodAsTheSame;
}
