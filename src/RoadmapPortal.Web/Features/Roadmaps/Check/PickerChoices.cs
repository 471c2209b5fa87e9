using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>What the pickers of a writing box show.</summary>
public static class PickerChoices
{
    /// <summary>More schools are counted, not named: the list is for choosing.</summary>
    private const int MostSchools = 12;

    /// <summary>
    /// The audit's parameters under their factors; those that have no code to be written are left out, and retired ones too, unless the
    /// audit found them at a school: then the checks demand an activity against them.
    /// </summary>
    public static IReadOnlyList<FactorChoices> Parameters(CheckedRoadmap roadmap) =>
    [
        .. roadmap.Audited.Where(line => ParameterCode.TryParse(line.Code, out _) && (!line.IsRetired || line.Schools.Count > 0)).GroupBy(line => line.Factor.Id)
            .Select(factor => new FactorChoices(Heading(factor.First().Factor), [.. factor.Select(line => new ParameterChoice(line.Code, line.IsRetired ? $"{line.Parameter.Name} (выведен из употребления)" : line.Parameter.Name, Schools(roadmap, line.Schools)))])),
    ];

    private static string Heading(RiskFactor factor) => $"{factor.PrintedNumber} {factor.Name}".Trim();

    /// <summary>«69 школ: 1, 2, 4 … и ещё 66»; nothing in a school's own roadmap, where it is always the same one.</summary>
    private static string Schools(CheckedRoadmap roadmap, IReadOnlyList<School> schools)
    {
        if (roadmap.Roadmap.ConcernedSchool is not null)
        {
            return "";
        }

        var rest = schools.Count - MostSchools;
        return schools.Count == 0
            ? "не отмечен ни у одной школы"
            : $"{Russian.Count(schools.Count, "школа", "школы", "школ")}: {SchoolList.Print(schools.Take(rest > 1 ? MostSchools : schools.Count))}{(rest > 1 ? $" … и ещё {rest}" : "")}";
    }
}

/// <param name="Name">As documents head it: «1. Низкий уровень оснащения школы».</param>
public sealed record FactorChoices(string Name, IReadOnlyList<ParameterChoice> Parameters);

/// <param name="Schools">Where the audit found it, in words; may be empty.</param>
public sealed record ParameterChoice(string Code, string Name, string Schools);

/// <param name="From">The first day of the period, as date fields take it: «2023-08-01».</param>
/// <param name="Phrases">What lasts as long as the period.</param>
public sealed record DateChoices(string From, string To, IReadOnlyList<string> Months, IReadOnlyList<string> Phrases);

/// <param name="Words">What the cell says after the choice.</param>
/// <param name="IsAll">It asks for all parameters.</param>
/// <param name="Chosen">The codes that it names.</param>
public sealed record CodePick(string Words, bool IsAll, IReadOnlyList<string> Chosen);
