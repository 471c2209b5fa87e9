using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.Texts;

/// <summary>
/// What holds of the four readers whatever is typed: strings that FsCheck makes up and shrinks, mixed with what plans are made of. The
/// same ones each time; each reader's own class has the properties that need its words.
/// </summary>
public sealed class AnyWordsTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(20_261_125UL, 4_093UL, 0);

    private static readonly PeriodDates Period = new(new DateOnly(2023, 1, 1), new DateOnly(2024, 8, 31));

    private static readonly MunicipalityId Tenant = MunicipalityId.New();

    private static readonly SchoolList Schools = new(
    [
        School(SchoolKind.Secondary, 2, "2"), School(SchoolKind.Secondary, 80, "80"), School(SchoolKind.Primary, 80, "НОШ № 80"),
        School(SchoolKind.Gymnasium, 44, "г44"), School(SchoolKind.Evening, 1, "В(С)ОШ № 1"), School(SchoolKind.Secondary, 10, "10"),
    ]);

    private static readonly ResponsibleDirectory Directory = new(
    [
        Responsible(ResponsibleKind.Person, "Лукашова И.Б."), Responsible(ResponsibleKind.Office, "МКУ ЦРО"), Responsible(ResponsibleKind.Role, "руководители ОО"),
    ]);

    private static readonly string[] Fragments =
    [
        " ", "  ", "\n", "\u00A0", ",", ";", ".", "-", "–", "—", "(", ")", "«", "»", "№", "№№", "и", "с", "по", "до", "1.1", "2.1.,2.2.", "2.1–2.4", "все параметры", "2", "10", "80",
        "НОШ № 80", "г44", "Сош", "В(С)ОШ № 1", "2–6", "Лукашова И.Б.", "И.Б. Лукашова", "МКУ ЦРО", "руководители ОО", "декабрь", "июнь 2023 г.", "2023/24", "II квартал",
        "ежегодно", "до 15 мая", "весь период", "\0", "\uD83D", "🙂", "٢", "aсe", "%", "____",
    ];

    private static readonly Arbitrary<string> Words = Arb.ToArbitrary(
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            Gen.Elements(Fragments).ListOf().Select(string.Concat),
            Gen.Elements(Fragments).ListOf().Select(words => string.Join(' ', words)),
            Gen.OneOf(Gen.Elements(Fragments), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ListOf().Select(string.Concat)));

    [Fact]
    public void Schedule_OfAnyWords_IsReadAndItsProblemsLieInThem() => ForAll(text =>
    {
        var schedule = Schedule.Read(text, Period);
        return schedule.Text == text && schedule.Problems.All(problem => IsInside(new TextPlace(problem.Start, problem.Length), text))
            && (schedule.Kind != ScheduleKind.Unclear || schedule.Windows.Count == 0);
    });

    [Fact]
    public void Codes_OfAnyWords_AreReadWithPlacesInThem() => ForAll(text =>
    {
        var list = ParameterCodeList.Read(text);
        return list.Written.All(written => IsInside(written.Place, text)) && list.Unclear.All(place => IsInside(place, text)) && !(list.All && list.Codes.Count > 0)
            && ParameterCodeList.MentionedIn(text).All(written => IsInside(written.Place, text));
    });

    [Fact]
    public void Schools_OfAnyWords_AreReadEachOnceAndWhatIsNoneHasItsPlace() => ForAll(text =>
    {
        var reading = Schools.Read(text);
        return reading.Schools.Distinct().Count() == reading.Schools.Count && reading.Unknown.All(unknown => unknown.Place.In(text) == unknown.Words);
    });

    [Fact]
    public void Responsible_OfAnyWords_AreReadWithTheirPlaces() => ForAll(text =>
    {
        var reading = Directory.Read(text);
        return reading.Named.All(named => IsInside(named.Place, text)) && reading.Unknown.All(unknown => unknown.Place.In(text) == unknown.Words);
    });

    [Fact]
    public void SpacesAround_ChangeNothing() => ForAll(text =>
    {
        var padded = $"  \u00A0{text}\n ";
        var (one, other) = (Schedule.Read(text, Period), Schedule.Read(padded, Period));
        return one.Kind == other.Kind && one.Windows.SequenceEqual(other.Windows)
            && ParameterCodeList.Read(text).Codes.SequenceEqual(ParameterCodeList.Read(padded).Codes)
            && Schools.Read(text).Schools.SequenceEqual(Schools.Read(padded).Schools)
            && Directory.Find(text).SequenceEqual(Directory.Find(padded));
    });

    [Fact]
    public void Stems_OfAnyWords_AreLikeThemselvesAndNeverMoreAlikeThanTheirBound() => Check.One(
        Settings,
        Prop.ForAll(Words, Words, (one, other) =>
        {
            var (first, second) = (WordStems.Of(one), WordStems.Of(other));
            return (first.Count == 0 || first.LikenessTo(first) >= 1) && first.LikenessTo(second) <= first.LikenessAtMost(second)
                && Math.Abs(first.LikenessTo(second) - second.LikenessTo(first)) < 1e-12;
        }));

    private static void ForAll(Func<string, bool> holds) => Check.One(Settings, Prop.ForAll(Words, holds));

    private static bool IsInside(TextPlace place, string text) => place is { Start: >= 0, Length: > 0 } && place.End <= text.Length;

    private static School School(SchoolKind kind, int number, string label) => new(Tenant, SchoolId.New(), kind, number, label, label, number, []);

    private static Responsible Responsible(ResponsibleKind kind, string label) => new(Tenant, ResponsibleId.New(), kind, label, []);
}
