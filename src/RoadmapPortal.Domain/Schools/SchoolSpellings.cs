using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>
/// Every label and alias of a municipality's schools, closed ones too, and whether another may join them: what people type in a list means one school
/// or none. Spellings that differ in case, «ё», look-alike letters, «№» and spaces are one.
/// </summary>
public sealed class SchoolSpellings
{
    /// <summary>The longest of the five documents has 50 characters.</summary>
    public const int Longest = 300;

    public static readonly Rule Fits = new("school-spelling/fits", "Написание школы – до {0} знаков, без точки с запятой и хотя бы с одной буквой или цифрой.");

    public static readonly Rule NamesASchool = new("school-spelling/names-a-school", "«{0}» может значить любую школу: добавьте номер или имя.");

    public static readonly Rule IsFree = new("school-spelling/is-free", "«{0}» – уже написание другой школы: «{1}». У каждой школы написания свои.");

    public static readonly Rule IsNotReadOtherwise = new(
        "school-spelling/is-not-read-otherwise", "Списки уже читают «{0}» как {1}. Выберите написание, которое не спутать.");

    private readonly Dictionary<string, (SchoolId School, string Label)> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<SchoolId, List<string>> spellings = [];

    /// <summary>The schools as they were at first: spellings that only join make it read nothing otherwise.</summary>
    private readonly SchoolList list;

    public SchoolSpellings(IEnumerable<School> schools)
    {
        var all = schools.ToList();
        list = new SchoolList(all);
        foreach (var school in all)
        {
            Take(school.Id, school.Label, school.Aliases);
        }
    }

    /// <summary>Whose label or alias this is; none if it is nobody's.</summary>
    public SchoolId? OwnerOf(string spelling) => owners.TryGetValue(Spelling.Fold(spelling), out var owner) ? owner.School : null;

    /// <summary>All that forbids the school to be called so.</summary>
    /// <param name="school">None if it is not in the register yet.</param>
    public IReadOnlyList<Refusal> WhyNot(string spelling, SchoolId? school)
    {
        if (spelling.Length > Longest || spelling.Contains(';', StringComparison.Ordinal) || !spelling.Any(char.IsLetterOrDigit))
        {
            return [Fits.Refuse(Longest)];
        }

        if (Spelling.Fold(spelling) is "И" || SchoolWords.KindAt(spelling, 0).End >= spelling.Length || SchoolWords.MeanAll(spelling))
        {
            return [NamesASchool.Refuse(spelling)];
        }

        if (owners.TryGetValue(Spelling.Fold(spelling), out var owner))
        {
            return owner.School == school ? [] : [IsFree.Refuse(spelling, owner.Label)];
        }

        if (NumberRange.At(spelling, 0) is { Links: > 0 } range && range.End == spelling.Length)
        {
            return [IsNotReadOtherwise.Refuse(spelling, "перечень школ")];
        }

        // «5, 66» and «5 и 6» name others; in «СОШ № 5 с. Горное» the whole is found before the number, so that lists stay clear.
        var reading = list.Read(spelling);
        var others = reading.Schools.Where(other => other.Id != school).ToList();
        var isList = reading.Unknown.Count == 0 || spelling.Contains(',', StringComparison.Ordinal);
        return others.Count > 0 && isList ? [IsNotReadOtherwise.Refuse(spelling, Quoted(others))] : [];
    }

    /// <summary>All that forbids these label and aliases to be the school's.</summary>
    /// <param name="school">None if it is not in the register yet.</param>
    public IReadOnlyList<Refusal> WhyNot(SchoolDetails details, SchoolId? school) =>
        [.. details.Aliases.Take(SchoolDetails.MostAliases).Prepend(details.Label).Where(words => words.Length > 0).SelectMany(words => WhyNot(words, school)).DistinctBy(refusal => refusal.Words)];

    /// <summary>From now on these are the school's spellings.</summary>
    internal void Take(SchoolId school, string label, IEnumerable<string> aliases)
    {
        foreach (var old in spellings.GetValueOrDefault(school) ?? [])
        {
            owners.Remove(old);
        }

        var own = aliases.Prepend(label).Select(Spelling.Fold).Where(folded => folded.Length > 0).Distinct(StringComparer.Ordinal)
            .Where(folded => owners.TryAdd(folded, (school, label))).ToList();
        spellings[school] = own;
    }

    private static string Quoted(List<School> schools)
    {
        const int most = 5;
        var named = SchoolList.Print(schools.Take(most));
        return schools.Count > most ? $"«{named} …»" : $"«{named}»";
    }
}
