using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Drafting;

/// <summary>
/// Says the words of a municipal activity as one school says them: «ОО» is the school, «руководители ОО» are its named people. The words of
/// S4's 37 rows of the school level are the model.
/// </summary>
public sealed partial class SchoolWording(School school)
{
    /// <summary>What stands where the school filled in a blank, or left it open.</summary>
    private const string Answer = """\([^()]*\)""";

    /// <summary>Who answers in the school until it names somebody else.</summary>
    public string Leader { get; } = school.Principal is { Length: > 0 } principal ? principal : $"директор {school.Name}";

    /// <summary>The name by which the school speaks of itself.</summary>
    public string Name => school.Name;

    public string Of(ColumnKind column, string words) =>
        Organisation().Replace(column == ColumnKind.Responsible ? Leaders().Replace(words, Leader) : words, Name);

    /// <summary>Another school's words as this one's.</summary>
    /// <param name="other">The school that the words were written for.</param>
    public string From(School other, string words)
    {
        var said = other.Name.Length > 0 ? words.Replace(other.Name, Name, StringComparison.Ordinal) : words;
        return other.Principal is { Length: > 0 } principal ? said.Replace(principal, Leader, StringComparison.Ordinal) : said;
    }

    /// <summary>The places where the municipality asks the school to say something: «(указать наименование)».</summary>
    public static IReadOnlyList<string> BlanksIn(string words) => [.. Blank().Matches(words).Select(found => found.Value)];

    /// <summary>Fills the places that the municipality left open, in their order; one without an answer stays open.</summary>
    public static string Fill(string words, IReadOnlyList<string> answers)
    {
        var at = 0;
        return Blank().Replace(words, found => answers.ElementAtOrDefault(at++) is { } answer && !string.IsNullOrWhiteSpace(answer) ? $"({answer.Trim()})" : found.Value);
    }

    /// <summary>Whether the school says what the municipality offered, with its answers in the places left open.</summary>
    public static bool Says(string offered, string own)
    {
        var words = string.Join(Answer, Blank().Split(offered).Select(Regex.Escape));
        return Regex.IsMatch(own, $"\\A{words}\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>Whole words only: «ООП» is a programme, «ОО-1» a report.</summary>
    [GeneratedRegex("""(?<![\w-])(?:ОО|ОУ|МОО|МОУ|ОО\(ОУ\))(?![\w-])""", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();

    [GeneratedRegex(
        """(?<!\w)(?:руководител[ьи]|директора?|администраци[яи])\s+(?:ОО|ОУ|МОО|МОУ|(?:обще)?образовательн(?:ых|ой)\s+(?:организаций|организации|учреждений|учреждения)|школы?)(?!\w)""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leaders();

    [GeneratedRegex("""\(\s*(?:указать|указывается|вписать|впишите|заполнить)\b[^()]{0,200}\)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Blank();
}
