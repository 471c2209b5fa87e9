using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>
/// What the schools' roadmaps of a campaign look like before anybody writes in them: the eight columns of S2 and S4 unless the municipality
/// says otherwise. <c>{школа}</c> stands for the school's name.
/// </summary>
public sealed record SchoolRoadmapTemplate
{
    public const string SchoolMark = "{школа}";

    private const int MostColumns = 12, LongestWords = 500;

    public static readonly Rule HasItsColumns = new(
        "template/has-its-columns", "Графы шаблона: от двух до {0}, каждая один раз, и среди них «Мероприятие» и «Код параметра» – без них карту нельзя проверить.");

    public static readonly Rule WordsFit = new("template/words-fit", "Заголовок шаблона – от 1 до {0} знаков: «{1}».");

    public static SchoolRoadmapTemplate Usual { get; } = new()
    {
        Columns =
        [
            new(ColumnKind.Number, "№"), new(ColumnKind.Title, "Мероприятие"), new(ColumnKind.Form, "Форма"), new(ColumnKind.Codes, "Код параметра"),
            new(ColumnKind.Audience, "Контингент"), new(ColumnKind.Venue, "Место проведения"), new(ColumnKind.Dates, "Дата проведения"),
            new(ColumnKind.Responsible, "Ответственные"),
        ],
    };

    public string Title { get; init; } = "Дорожная карта по профилактике учебной неуспешности в {школа}";

    /// <summary>Over the school's findings.</summary>
    public string AuditHeading { get; init; } = "1. Результаты входного аудита";

    /// <summary>Over the table of activities.</summary>
    public string TableHeading { get; init; } = "2. Мероприятия дорожной карты";

    public IReadOnlyList<TemplateColumn> Columns { get; init; } = [];

    /// <summary>Whether the activities stand in sections, one for each of the school's factors, as in S4; else in one run, as in S2.</summary>
    public bool HasSections { get; init; }

    public IReadOnlyList<Refusal> WhyNot()
    {
        var refusals = new List<Refusal>();
        var kinds = Columns.Select(column => column.Kind).ToList();
        if (kinds.Count is < 2 or > MostColumns || kinds.Distinct().Count() != kinds.Count || !kinds.Contains(ColumnKind.Title) || !kinds.Contains(ColumnKind.Codes))
        {
            refusals.Add(HasItsColumns.Refuse(MostColumns));
        }

        foreach (var words in new[] { Title, AuditHeading, TableHeading }.Concat(Columns.Select(column => column.Heading)).Where(words => string.IsNullOrWhiteSpace(words) || words.Length > LongestWords))
        {
            refusals.Add(WordsFit.Refuse(LongestWords, words.Length > 100 ? words[..100] + "…" : words));
        }

        return refusals;
    }

    /// <param name="school">The school's name, in any case: Russian names of schools in quotes are not declined.</param>
    public string TitleFor(string school) => Title.Replace(SchoolMark, school, StringComparison.OrdinalIgnoreCase);

    public bool Equals(SchoolRoadmapTemplate? other) =>
        other is not null && Title == other.Title && AuditHeading == other.AuditHeading && TableHeading == other.TableHeading && HasSections == other.HasSections
        && Columns.SequenceEqual(other.Columns);

    public override int GetHashCode() => HashCode.Combine(Title, AuditHeading, TableHeading, HasSections, Columns.Count);
}

/// <summary>A column of the template with its heading.</summary>
public sealed record TemplateColumn(ColumnKind Kind, string Heading);
