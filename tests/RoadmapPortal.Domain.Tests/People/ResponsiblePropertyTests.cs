using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.People;

/// <summary>What holds of any cell: random ones, always the same, made of what responsible cells are made of.</summary>
public sealed class ResponsiblePropertyTests
{
    private const int Tries = 5_000;

    private static readonly string[] Alphabet =
    [
        "УО", "ЦРО", "МКУ ЦРО", "УОН", "Отдел образования", "отдел", "Лукашова И.Б.", "И. Б. Лукашова", "Лукашову И.Б.", "Иванов-Петров А. Б.", "Сапелкина", "И.", "и", "И", "и.о.",
        "совместно с", "совместно", "с", "педагог", "педагог-психолог", "Учителя – предметники", "классные руководители", "директор", "МБОУ «СОШ № 12»", "«", "»", "\"", "(", ")",
        ",", ";", "-", "–", ".", "\n", "\u00A0", "№", "12", "🙂", "\uD83D", "В(С)ОШ",
    ];

    private readonly ResponsibleDirectory directory = new(
    [
        Entry(ResponsibleKind.Office, "УО"), Entry(ResponsibleKind.Office, "МКУ ЦРО", "ЦРО"), Entry(ResponsibleKind.Office, "Отдел образования"), Entry(ResponsibleKind.Person, "Лукашова И.Б."),
        Entry(ResponsibleKind.Role, "Учителя-предметники"), Entry(ResponsibleKind.Role, "педагог"), Entry(ResponsibleKind.Office, "МБОУ «СОШ № 12»"), Entry(ResponsibleKind.Role, "классные руководители"),
    ]);

    [Fact]
    public void Read_AnyWords_NeverThrows_AndPlacesLieInTheText_WithoutOverlapping()
    {
        var random = new Random(31);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var text = string.Join(random.Next(2) == 0 ? "" : " ", Words(random));
            var reading = directory.Read(text);
            reading.Unknown.All(unknown => unknown.Place.In(text) == unknown.Words && unknown.Words.Length > 0).ShouldBeTrue(text);
            List<TextPlace> places = [.. reading.Named.Select(named => named.Place).Concat(reading.Unknown.Select(unknown => unknown.Place)).OrderBy(place => place.Start)];
            places.All(place => place.Start >= 0 && place.Length > 0 && place.End <= text.Length).ShouldBeTrue(text);
            places.Zip(places.Skip(1)).All(pair => pair.First.End <= pair.Second.Start).ShouldBeTrue(text);
        }
    }

    /// <summary>Every letter and digit is an entry's or an unknown one's, or of the words that stand between them.</summary>
    [Fact]
    public void Read_AnyWords_DropsNone()
    {
        var random = new Random(32);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var text = string.Join(" ", Words(random));
            var reading = directory.Read(text);
            var rest = text.ToCharArray();
            foreach (var place in reading.Named.Select(named => named.Place).Concat(reading.Unknown.Select(unknown => unknown.Place)))
            {
                rest.AsSpan(place.Start, place.Length).Fill(' ');
            }

            var left = new string(rest).Replace("совместно с", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            left.Where(word => word.Any(char.IsLetterOrDigit)).All(word => word is "и" or "И").ShouldBeTrue($"{text}: {string.Join('|', left)}");
        }
    }

    [Fact]
    public void Read_MoreSpacesOtherDashesAndQuotes_NameTheSame()
    {
        var random = new Random(33);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            string[] words = [.. Words(random).Where(word => word is not ("\"" or "«" or "»"))];
            var one = directory.Read(string.Join(" ", words));
            var other = directory.Read($" {string.Join("\u00A0  ", words.Select(Disguise))} ");
            other.Named.Select(named => named.Entry).ShouldBe(one.Named.Select(named => named.Entry), string.Join(" ", words));
            other.Unknown.Select(unknown => unknown.Kind).ShouldBe(one.Unknown.Select(unknown => unknown.Kind), string.Join(" ", words));
        }

        static string Disguise(string word) => word.Replace(" ", "  ", StringComparison.Ordinal).Replace('–', '—').Replace('-', '‑').Replace('«', '“').Replace('»', '”').Replace('О', 'O').Replace('а', 'a');
    }

    [Fact]
    public void Read_LabelsWithCommas_NameTheirEntries()
    {
        var random = new Random(34);
        Responsible[] entries =
        [
            Entry(ResponsibleKind.Office, "УО"), Entry(ResponsibleKind.Office, "УО АСМО СК"), Entry(ResponsibleKind.Office, "МУ «АХЦСО»"), Entry(ResponsibleKind.Person, "Чиж Л.В."),
            Entry(ResponsibleKind.Person, "Иванов-Петров А.Б."), Entry(ResponsibleKind.Person, "О.Н. Медведева"), Entry(ResponsibleKind.Role, "зам. по УВР"), Entry(ResponsibleKind.Role, "педагог-психолог"),
            Entry(ResponsibleKind.Role, "педагог"), Entry(ResponsibleKind.Office, "Центр диагностики и консультирования"), Entry(ResponsibleKind.Role, "директор МАОУ СОШ № 34"),
        ];
        var all = new ResponsibleDirectory(entries);
        for (var attempt = 0; attempt < 1_000; attempt++)
        {
            random.Shuffle(entries);
            var some = entries[..random.Next(1, 7)];
            var words = string.Join(", ", some.Select(entry => entry.Label));
            var reading = all.Read(words);
            reading.Named.Select(named => named.Entry).ShouldBe(some, words);
            reading.Named.Select(named => named.Place.In(words)).ShouldBe(some.Select(entry => entry.Label), words);
            reading.Unknown.ShouldBeEmpty(words);
        }
    }

    [Theory]
    [InlineData("а")]
    [InlineData("Аа-")]
    [InlineData("Аа ")]
    [InlineData("А.")]
    [InlineData("А. ")]
    [InlineData("И.Б. Директор-")]
    [InlineData("совместно ")]
    [InlineData("совместно с ")]
    [InlineData("и ")]
    [InlineData(" ")]
    [InlineData("№")]
    [InlineData("«")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("МБОУ «СОШ № ")]
    [InlineData("Отдел ")]
    [InlineData("УО, ")]
    [InlineData("Лукашова И.Б. ")]
    [InlineData("-а")]
    [InlineData("муниципальная ")]
    public void Read_HostileWords_TakeNoLongTime(string part) => Hostile.ShouldTakeNoLongTime(text => directory.Read(text), part);

    private static string[] Words(Random random) => [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Alphabet[random.Next(Alphabet.Length)])];

    private static Responsible Entry(ResponsibleKind kind, string label, params string[] aliases) => new(MunicipalityId.New(), ResponsibleId.New(), kind, label, aliases);
}
