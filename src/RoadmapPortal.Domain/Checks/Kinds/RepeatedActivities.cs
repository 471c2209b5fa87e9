using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 14: two rows of a table are the same activity if their titles begin with the same word, one has all the words of the other
/// (without endings) and not a quarter more, and the same people answer for them before the same audience at the same level. A word
/// in place of another tells activities apart: «по физике», «по химии»; so do other dates of rows in one section: they are a series.
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
                var first = new List<CheckedRow>();
                foreach (var row in rows)
                {
                    var same = first.Find(other => IsSame(other, row) && AreSame(other.Responsible, row.Responsible) && AreSame(other.Audience, row.Audience));
                    if (same is not null)
                    {
                        yield return new Sighting(FlawPlace.Cell(row, ColumnKind.Title), $"То же мероприятие уже есть: {FlawPlace.RowWords(same)}.");
                    }
                    else
                    {
                        first.Add(row);
                    }
                }
            }
        }
    }

    private static bool IsSame(CheckedRow one, CheckedRow other) =>
        one.Title.LikenessAtMost(other.Title) >= AsGoodAsTheSame
        && one.Title.InCommonWith(other.Title) == Math.Min(one.Title.Count, other.Title.Count)
        && one.Title.LikenessTo(other.Title) >= AsGoodAsTheSame
        && (one.Run != other.Run || one.Schedule is null || one.Schedule.Text.AsSpan().Trim().SequenceEqual(other.Schedule!.Text.AsSpan().Trim()));

    private static bool AreSame(WordStems one, WordStems other) => one.Count + other.Count == 0 || one.LikenessTo(other) >= 1;
}
