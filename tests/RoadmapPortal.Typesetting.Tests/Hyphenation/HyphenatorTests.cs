using RoadmapPortal.Typesetting.Hyphenation;

namespace RoadmapPortal.Typesetting.Tests.Hyphenation;

/// <summary>Expectations written by hand from the rules of Russian orthography, not by the patterns.</summary>
public class HyphenatorTests
{
    /// <summary>Words of the office, with hyphens where orthography lets them be divided (of the legal places, those with three letters to follow).</summary>
    [Theory]
    [InlineData("об-ще-об-ра-зо-ва-тель-ных")]
    [InlineData("подъ-езд")]
    [InlineData("се-мья")]
    [InlineData("ар-мия")]
    [InlineData("ор-га-ни-за-ции")]
    [InlineData("учеб-ной")]
    [InlineData("де-я-тель-ность")]
    [InlineData("май-ский")]
    [InlineData("рай-он-ный")]
    [InlineData("объ-яв-ле-ние")]
    [InlineData("боль-шой")]
    [InlineData("класс-ный")]
    [InlineData("се-го-дня")]
    [InlineData("пе-да-го-ги-че-ских")]
    public void BreaksOf_Word_AreThoseOfOrthography(string divided) =>
        Show(divided.Replace("-", "", StringComparison.Ordinal)).ShouldBe(divided);

    [Theory]
    [InlineData("школа")]
    [InlineData("якорь")]
    [InlineData("класс")]
    [InlineData("взгляд")]
    [InlineData("страх")]
    [InlineData("план")]
    [InlineData("education")]
    [InlineData("школa")]
    public void BreaksOf_ShortWordOrForeignLetters_AreNone(string word) =>
        Hyphenator.Russian.BreaksOf(word).ShouldBe(0UL);

    [Fact]
    public void BreaksOf_Capitals_AreThoseOfSmallLetters() =>
        Hyphenator.Russian.BreaksOf("ОБРАЗОВАТЕЛЬНЫХ").ShouldBe(Hyphenator.Russian.BreaksOf("образовательных"));

    [Fact]
    public void BreaksOf_Yo_BehavesAsYe()
    {
        Show("партнёрских").ShouldBe("парт-нёр-ских");
        Hyphenator.Russian.BreaksOf("партнёрских").ShouldBe(Hyphenator.Russian.BreaksOf("партнерских"));
    }

    /// <summary>Never a single letter, never before ь ъ й ы, never a part without a vowel: of words nobody has looked at.</summary>
    [Fact]
    public void BreaksOf_AnyWord_KeepsTheBounds()
    {
        const string letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
        const string vowels = "аеёиоуыэюя";
        var random = new Random(20230421);
        var divided = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, 5 + random.Next(20)).Select(_ => letters[random.Next(letters.Length)]));
            var breaks = Hyphenator.Russian.BreaksOf(word);
            for (var at = 0; at < 64; at++)
            {
                if ((breaks & (1UL << at)) == 0)
                    continue;
                divided++;
                at.ShouldBeInRange(2, word.Length - 3, word);
                "ьъйы".ShouldNotContain(word[at], word);
                word[..at].Any(vowels.Contains).ShouldBeTrue(word);
                word[at..].Any(vowels.Contains).ShouldBeTrue(word);
            }
        }
        divided.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void BreaksOf_ManyThreads_AgreeAlthoughMemoryIsBounded()
    {
        var words = Enumerable.Range(0, 30_000).Select(i => "образование" + (char)('а' + (i % 30)) + (char)('а' + (i / 30 % 30)) + (char)('а' + (i / 900))).ToArray();
        var alone = words.Select(word => Hyphenator.Russian.BreaksOf(word)).ToArray();
        var together = new ulong[words.Length];
        Parallel.For(0, words.Length, i => together[i] = Hyphenator.Russian.BreaksOf(words[i]));
        together.ShouldBe(alone);
    }

    [Fact]
    public void BreaksOf_NoWordOfALanguage_HasNoneAndIsNotRemembered()
    {
        var word = string.Concat(Enumerable.Repeat("образование", 2_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var breaks = Hyphenator.Russian.BreaksOf(word);
        (breaks, GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe((0UL, 0L));
    }

    [Theory]
    [InlineData("ru", true)]
    [InlineData("ru-RU", true)]
    [InlineData("rue", false)]
    [InlineData("en", false)]
    [InlineData(null, false)]
    public void For_Language_KnowsRussianAlone(string? language, bool known) => (Hyphenator.For(language) is not null).ShouldBe(known);

    private static string Show(string word)
    {
        var breaks = Hyphenator.Russian.BreaksOf(word);
        return string.Concat(word.Select((letter, at) => (breaks & (1UL << at)) != 0 ? "-" + letter : letter.ToString()));
    }
}
