using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Drafting;

/// <summary>
/// What a municipal roadmap plans for one school: its activities of the level «образовательной организации» against what was found there.
/// </summary>
public static class SchoolOffers
{
    private static readonly string[] SchoolWords = ["ОО", "ОУ", "МОО", "МОУ"];

    /// <param name="municipal">The municipal roadmap of the period.</param>
    /// <param name="school">Whose findings decide.</param>
    /// <returns>In the order of the municipal paper.</returns>
    public static IReadOnlyList<Offer> Of(CheckedRoadmap municipal, School school)
    {
        var found = municipal.Audited.Where(line => line.Schools.Any(other => other.Id == school.Id)).ToList();
        var wording = new SchoolWording(school);
        var hasLevels = municipal.Rows.Any(row => row.Run.Level == Level.School);
        var offers = new List<Offer>();
        foreach (var row in found.Count == 0 ? [] : municipal.Rows.Where(row => row.Codes is not null && IsForSchools(row, hasLevels)))
        {
            var against = found.Where(line => row.Codes!.Codes.Any(code => municipal.Find(code)?.Parameter.Id == line.Parameter.Id)).ToList();
            if (against.Count > 0 || row.Codes!.All)
            {
                offers.Add(Write(row, against, wording));
            }
        }

        return offers;
    }

    /// <summary>Documents without levels say it in the column of who answers: «руководители ОО».</summary>
    private static bool IsForSchools(CheckedRow row, bool hasLevels) =>
        hasLevels
            ? row.Run.Level == Level.School
            : row.Words(ColumnKind.Responsible).Split([' ', ',', ';', '\n', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries).Any(SchoolWords.Contains);

    private static Offer Write(CheckedRow row, List<AuditedParameter> against, SchoolWording wording)
    {
        var cells = row.Activity.Cells;
        var words = Cells.From(cells.Select(cell => KeyValuePair.Create(
            cell.Key, cell.Key == ColumnKind.Codes && against.Count > 0 ? string.Join(", ", against.Select(line => line.Code)) : wording.Of(cell.Key, cell.Value))));
        return new Offer(
            row, against, words,
            [.. words.Where(cell => row.Table.Has(cell.Key)).SelectMany(cell => SchoolWording.BlanksIn(cell.Value).Select(blank => new OfferBlank(cell.Key, blank)))]);
    }
}
