using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>Where the refusals of a school's form stand.</summary>
public static class SchoolRefusals
{
    /// <summary>Puts each refusal to its field; what concerns none is given back. Nothing is said of a field that could not be read, nor because of it.</summary>
    /// <param name="problems">By field of <see cref="SchoolForm"/>, with those that could not be read.</param>
    public static IReadOnlyList<string> Place(IEnumerable<Refusal> refusals, SchoolDetails details, IDictionary<string, string> problems)
    {
        var rest = new List<string>();
        var unread = problems.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var refusal in refusals.Where(refusal => refusal.Rule != SchoolDetails.LabelIsOfTheKind || !unread.Contains(nameof(SchoolForm.Kind))))
        {
            if (FieldOf(refusal, details) is { } field)
            {
                if (unread.Contains(field))
                {
                    continue;
                }

                problems[field] = problems.TryGetValue(field, out var earlier) ? $"{earlier} {refusal.Words}" : refusal.Words;
            }
            else
            {
                rest.Add(refusal.Words);
            }
        }

        return rest;
    }

    private static string? FieldOf(Refusal refusal, SchoolDetails details)
    {
        var rule = refusal.Rule;
        var isOfSpelling = rule == SchoolSpellings.Fits || rule == SchoolSpellings.IsFree || rule == SchoolSpellings.NamesASchool || rule == SchoolSpellings.IsNotReadOtherwise;
        return rule == SchoolDetails.HasAName ? nameof(SchoolForm.Name)
            : rule == SchoolDetails.HasALabel || rule == SchoolDetails.LabelIsNoList || rule == SchoolDetails.LabelIsOfTheKind ? nameof(SchoolForm.Label)
            : rule == SchoolDetails.NumberIsOfASchool || rule == SchoolDetails.LabelHasTheNumber ? nameof(SchoolForm.Number)
            : rule == SchoolDetails.AliasesAreFew ? nameof(SchoolForm.Aliases)
            : rule == SchoolDetails.SiteIsAnAddress ? nameof(SchoolForm.Site)
            : rule == SchoolDetails.PrincipalIsAPerson ? nameof(SchoolForm.Principal)
            : !isOfSpelling ? null
            : refusal.Words.Contains($"«{details.Label}»", StringComparison.Ordinal) && !details.Aliases.Any(alias => refusal.Words.StartsWith($"«{alias}»", StringComparison.Ordinal))
                ? nameof(SchoolForm.Label)
                : nameof(SchoolForm.Aliases);
    }
}
