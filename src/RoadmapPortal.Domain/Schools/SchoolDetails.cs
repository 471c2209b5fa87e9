using System.Globalization;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>What the register says of a school and people write: each text is one clean line. Made by <see cref="Typed"/>.</summary>
public sealed record SchoolDetails
{
    public const int LongestName = 400, LongestLabel = 60, LongestSite = 300, LongestPrincipal = 120;

    /// <summary>Spellings of one school that people really type are a handful.</summary>
    public const int MostAliases = 20;

    /// <summary>Numbers have at most four digits, see <see cref="SchoolNumber"/>.</summary>
    public const int GreatestNumber = 9_999;

    public static readonly Rule HasAName = new("school/has-a-name", "Наименование – от 1 до {0} знаков, здесь {1}.");

    public static readonly Rule HasALabel = new("school/has-a-label", "«Как в списках» – от 1 до {0} знаков, здесь {1}.");

    public static readonly Rule LabelIsNoList = new("school/label-is-no-list", "«{0}»: запятая и точка с запятой отделяют школы в списке, в метке школы их быть не может.");

    public static readonly Rule NumberIsOfASchool = new("school/number-is-of-a-school", "Номер школы – от 1 до {0}, здесь {1}.");

    public static readonly Rule LabelHasTheNumber = new(
        "school/label-has-the-number", "В метке «{0}» номер {1}, а в поле «Номер» – {2}. Сделайте их одинаковыми.");

    public static readonly Rule LabelIsOfTheKind = new("school/label-is-of-the-kind", "Метка «{0}» называет вид «{1}», а выбран «{2}». Исправьте метку или вид.");

    public static readonly Rule AliasesAreFew = new("school/aliases-are-few", "Других написаний – не больше {0}, здесь {1}.");

    public static readonly Rule SiteIsAnAddress = new(
        "school/site-is-an-address", "«{0}» – не адрес сайта. Нужен адрес вида https://school12.ru, не длиннее {1} знаков, без имени и пароля.");

    public static readonly Rule PrincipalIsAPerson = new(
        "school/principal-is-a-person", "«{0}» – не похоже на фамилию с инициалами. Напишите «Иванова А.А.» или «Иванова Анна Андреевна», не длиннее {1} знаков.");

    private SchoolDetails()
    {
    }

    public required SchoolKind Kind { get; init; }

    public required int? Number { get; init; }

    public required string Label { get; init; }

    public required string Name { get; init; }

    /// <summary>Each once.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    public required string? Site { get; init; }

    public required string? Principal { get; init; }

    /// <summary>Words as somebody typed them; empty ones say nothing. An address without «http» gets it.</summary>
    public static SchoolDetails Typed(SchoolKind kind, int? number, string? label, string? name, IEnumerable<string> aliases, string? site, string? principal) => new()
    {
        Kind = kind,
        Number = number,
        Label = OneLine(label),
        Name = OneLine(name),
        Aliases = [.. aliases.Select(OneLine).Where(alias => alias.Length > 0).Distinct(StringComparer.Ordinal)],
        Site = OneLine(site) is { Length: > 0 } address ? (address.Contains("://", StringComparison.Ordinal) ? address : "http://" + address) : null,
        Principal = OneLine(principal) is { Length: > 0 } person ? person : null,
    };

    /// <summary>All that is wrong whatever the other schools are.</summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        var refusals = new List<Refusal>();
        Add(Name.Length is 0 or > LongestName, HasAName, LongestName, Name.Length);
        Add(Label.Length is 0 or > LongestLabel, HasALabel, LongestLabel, Label.Length);
        Add(Label.AsSpan().ContainsAny(',', ';'), LabelIsNoList, Label);
        Add(Number is < 1 or > GreatestNumber, NumberIsOfASchool, GreatestNumber, Number ?? 0);
        Add(NumberOf(Label) is { } inLabel && inLabel != Number, LabelHasTheNumber, Label, NumberOf(Label) ?? 0, Number is { } own ? Plain(own) : "пусто");
        Add(
            SchoolKindNames.At(Label) is { } named && named != Kind, LabelIsOfTheKind, Label,
            SchoolKindNames.Of(SchoolKindNames.At(Label) ?? Kind), SchoolKindNames.Of(Kind));
        Add(Aliases.Count > MostAliases, AliasesAreFew, MostAliases, Aliases.Count);
        Add(Site is not null && !IsAddress(Site), SiteIsAnAddress, Shortened(Site), LongestSite);
        Add(Principal is not null && !IsPerson(Principal), PrincipalIsAPerson, Shortened(Principal), LongestPrincipal);
        return refusals;

        void Add(bool isBroken, Rule rule, params object[] about)
        {
            if (isBroken)
            {
                refusals.Add(rule.Refuse(about));
            }
        }
    }

    public bool Equals(SchoolDetails? other) =>
        other is not null && (Kind, Number, Label, Name, Site, Principal) == (other.Kind, other.Number, other.Label, other.Name, other.Site, other.Principal)
        && Aliases.SequenceEqual(other.Aliases);

    public override int GetHashCode() => HashCode.Combine(Kind, Number, Label, Name, Aliases.Count, Site, Principal);

    /// <summary>The only number in a label: of «г44» 44. None if there is none or there are several.</summary>
    public static int? NumberOf(string label)
    {
        int? number = null;
        for (var at = 0; at < label.Length; at++)
        {
            if (char.IsAsciiDigit(label[at]))
            {
                var end = at;
                while (end < label.Length && char.IsAsciiDigit(label[end]))
                {
                    end++;
                }

                if (number is not null || end - at > 4)
                {
                    return null;
                }

                number = int.Parse(label.AsSpan(at, end - at), CultureInfo.InvariantCulture);
                at = end;
            }
        }

        return number;
    }

    /// <summary>Without line breaks, doubled spaces and signs that nobody sees.</summary>
    internal static string OneLine(string? words)
    {
        var seen = string.Concat(Cells.Clean(words ?? "").Where(sign => char.GetUnicodeCategory(sign) != UnicodeCategory.Format));
        return string.Join(' ', seen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Shortened(string? words) => words is { Length: > 80 } ? words[..80] + "…" : words ?? "";

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsAddress(string site) =>
        site.Length <= LongestSite && !site.Contains(' ', StringComparison.Ordinal) && Uri.TryCreate(site, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0 && uri.HostNameType == UriHostNameType.Dns
        && uri.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>A surname with initials in either order, or two to four words that begin with capitals.</summary>
    private static bool IsPerson(string words)
    {
        if (words.Length > LongestPrincipal)
        {
            return false;
        }

        var parts = words.Split(' ');
        return (PersonName.At(words, 0) is { } name && name.End == words.Length) || (parts.Length is >= 2 and <= 4 && parts.All(IsNamePart));
    }

    private static bool IsNamePart(string part) => char.IsUpper(part[0]) && part.Length > 1 && part.All(sign => char.IsLetter(sign) || Signs.IsDash(sign));
}
