using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Schools;

/// <summary>What holds of any list: random ones, always the same, made of what lists of schools are made of.</summary>
public sealed class SchoolListPropertyTests
{
    private const int Tries = 5_000;

    private static readonly string[] Alphabet =
    [
        "1", "2", "6", "10", "44", "80", "99", "г44", "о44", "НОШ № 80", "В(С)ОШ № 1", "2–6", "1-10", "с 2 по 6", "СОШ", "Сош №№", "НОШ №№", "гимназия", "лицей №", "школы",
        "МБОУ", "№", "и", ",", ";", ":", ".", "-", "(", ")", "\n", "\u00A0", "абв", "2а", "2.6", "все школы", "🙂", "\uD83D", "٢",
    ];

    private static readonly School[] Register = Schools("1", "2", "3", "6", "10", "г44", "о44", "80", "В(С)ОШ № 1", "НОШ № 80", "МТЛ");

    private readonly SchoolList list = new(Register);

    [Fact]
    public void Read_AnyWords_NeverThrows_MarksEachOnce_AndUnknownPlacesLieInTheText_InOrder()
    {
        var random = new Random(21);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var text = string.Join(random.Next(2) == 0 ? "" : " ", Words(random));
            var reading = list.Read(text);
            reading.Schools.Distinct().Count().ShouldBe(reading.Schools.Count, text);
            reading.Unknown.All(unknown => unknown.Place.In(text) == unknown.Words && unknown.Words.Length > 0).ShouldBeTrue(text);
            reading.Unknown.Zip(reading.Unknown.Skip(1)).All(pair => pair.First.Place.End <= pair.Second.Place.Start).ShouldBeTrue(text);
        }
    }

    /// <summary>A school is marked only where its number stands; a text with a word or number that is no school's reports something.</summary>
    [Fact]
    public void Read_AnyWords_MarksNothingSilently_AndReportsWhatIsForeign()
    {
        var random = new Random(22);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            string[] words = [.. Words(random).Where(word => !word.Any(sign => sign is '–' or '-') && !word.StartsWith('с') && word != "все школы")];
            var text = string.Join(", ", words);
            var reading = list.Read(text);
            reading.Schools.All(school => text.Contains($"{school.Number}", StringComparison.Ordinal)).ShouldBeTrue(text);
            if (words.Any(word => word is "99" or "абв" or "2а" or "2.6" or "🙂"))
            {
                reading.Unknown.ShouldNotBeEmpty(text);
            }
        }
    }

    [Fact]
    public void Read_MoreSpacesOtherDashesAndCase_MeanTheSame()
    {
        var random = new Random(23);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var words = Words(random);
            var one = list.Read(string.Join(" ", words));
            var other = list.Read($" {string.Join("  \u00A0", words.Select(Disguise))} ");
            other.Schools.ShouldBe(one.Schools, string.Join(" ", words));
            other.Unknown.Count.ShouldBe(one.Unknown.Count, string.Join(" ", words));
        }

        string Disguise(string word) => (random.Next(2) == 0 ? word.ToUpperInvariant() : word.ToLowerInvariant()).Replace('–', '—').Replace('С', 'C').Replace("№", "№ ", StringComparison.Ordinal);
    }

    [Fact]
    public void Print_AnySchools_AreReadAsTheSame()
    {
        var random = new Random(24);
        string[] labels = ["1", "2", "5", "5а", "17", "44", "80", "г5", "о44", "НОШ № 80", "НОШ № 5", "СОШ № 1", "СОШ № 6", "Школа № 3", "Гимназия им. А.С. Пушкина", "МТЛ", "с. Степное", "1–2", "В(С)ОШ № 1", "лицей 17"];
        for (var attempt = 0; attempt < 2_000; attempt++)
        {
            random.Shuffle(labels);
            var register = Schools(labels);
            var some = register.Where(_ => random.Next(3) == 0).ToList();
            var read = new SchoolList(register).Read(SchoolList.Print(some.AsEnumerable().Reverse()));
            read.Unknown.ShouldBeEmpty(SchoolList.Print(some));
            read.Schools.ShouldBe(some, SchoolList.Print(some));
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("2 ")]
    [InlineData("2-")]
    [InlineData("2–501, ")]
    [InlineData("1-10,")]
    [InlineData(" ")]
    [InlineData("№")]
    [InlineData("СОШ ")]
    [InlineData("МБОУ ")]
    [InlineData("школы: ")]
    [InlineData("СОШ №№ 2-")]
    [InlineData("с 2 по ")]
    [InlineData("с ")]
    [InlineData("В(С")]
    [InlineData("а1")]
    [InlineData("1а")]
    [InlineData("аб ")]
    [InlineData("абв. ")]
    [InlineData("1.1")]
    [InlineData("(")]
    public void Read_HostileWords_TakeNoLongTime(string part)
    {
        var large = new SchoolList([.. Schools([.. Enumerable.Range(1, 501).Select(number => $"{number}")])]);
        Hostile.ShouldTakeNoLongTime(text => large.Read(text), part);
    }

    private static string[] Words(Random random) => [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Alphabet[random.Next(Alphabet.Length)])];

    private static School[] Schools(params string[] labels)
    {
        var tenant = MunicipalityId.New();
        return [.. labels.Select((label, order) => new School(tenant, SchoolId.New(), Kind(label), Number(label), label, label, order, []))];
    }

    private static SchoolKind Kind(string label) => label switch
    {
        _ when label.StartsWith('г') || label.StartsWith('Г') => SchoolKind.Gymnasium,
        _ when label.StartsWith("НОШ", StringComparison.Ordinal) => SchoolKind.Primary,
        _ when label.StartsWith('В') => SchoolKind.Evening,
        "МТЛ" or "лицей 17" => SchoolKind.Lyceum,
        _ => SchoolKind.Secondary,
    };

    private static int? Number(string label) =>
        int.TryParse(string.Concat(label.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
