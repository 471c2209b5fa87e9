using System.Diagnostics;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.Texts;

/// <summary>Expected marks were written by hand: <c>[-taken out-]</c>, <c>{+put in+}</c>.</summary>
public sealed class WordDiffTests
{
    private static readonly string[] Alphabet = ["педагог", "школа", " ", "  ", ",", ".", "\n", "2024", "и", "в", "«", "»", "🙂", "\uD83D", "ё", "-", "\u0301", "а"];

    [Theory]
    [InlineData("", "", "")]
    [InlineData("Семинар", "Семинар", "Семинар")]
    [InlineData("", "Семинар для педагогов", "{+Семинар для педагогов+}")]
    [InlineData("Семинар для педагогов", "", "[-Семинар для педагогов-]")]
    [InlineData("Семинар для педагогов школ", "Семинар для молодых педагогов школ", "Семинар для {+молодых +}педагогов школ")]
    [InlineData("до 30.04.2023 г.", "до 30.04.2024 г.", "до 30.04.[-2023-]{+2024+} г.")]
    [InlineData("Иванова А.А., Петрова Б.Б.", "Иванова А.А.", "Иванова А.А.[-, Петрова Б.Б.-]")]
    [InlineData("в мае и в июне этого года", "в августе и в сентябре этого года", "в [-мае-]{+августе+} и в [-июне-]{+сентябре+} этого года")]
    [InlineData("провести большой семинар в школе", "провести малый совет в школе", "провести [-большой семинар-]{+малый совет+} в школе")]
    [InlineData("Тематическая проверка «Один день в школе»", "Методический десант в сентябре", "[-Тематическая проверка «Один день в школе»-]{+Методический десант в сентябре+}")]
    [InlineData("Школа", "школа", "[-Школа-]{+школа+}")]
    [InlineData("два  пробела здесь", "два пробела здесь", "два[-  -]{+ +}пробела здесь")]
    public void Between_MarksWhatAPencilWould(string before, string after, string expected) => Print(WordDiff.Between(before, after)).ShouldBe(expected);

    [Fact]
    public void Between_AnyTexts_WithoutTheAddedIsTheEarlier_WithoutTheRemovedTheLater()
    {
        var random = new Random(20_261_125);
        for (var attempt = 0; attempt < 5_000; attempt++)
        {
            var before = Text(random, random.Next(40));
            var after = random.Next(2) == 0 ? Text(random, random.Next(40)) : Changed(random, before);
            Holds(before, after);
        }
    }

    [Fact]
    public void Between_OneTextWithItself_IsKeptWhole()
    {
        var random = new Random(3);
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var text = Text(random, 1 + random.Next(60));
            WordDiff.Between(text, text).ShouldBe([new TextPiece(PieceKind.Kept, text)]);
        }
    }

    /// <summary>The fewest edits, against the table of all common subsequences that nobody would use on long texts.</summary>
    [Fact]
    public void EditScript_TakesTheFewestEdits()
    {
        var random = new Random(5);
        for (var attempt = 0; attempt < 2_000; attempt++)
        {
            int[] before = [.. Enumerable.Range(0, random.Next(14)).Select(_ => random.Next(4))];
            int[] after = [.. Enumerable.Range(0, random.Next(14)).Select(_ => random.Next(4))];
            var script = EditScript.Between(before, after)!;
            var kept = before.Where((_, at) => !script.Removed[at]).ToList();
            kept.ShouldBe(after.Where((_, at) => !script.Added[at]));
            kept.Count.ShouldBe(LongestCommon(before, after));
        }
    }

    [Theory]
    [InlineData(" ", "а")]
    [InlineData("а ", "б ")]
    [InlineData("а б в ", "в б а ")]
    [InlineData("слово ", "слово")]
    [InlineData("1 2 3 4 5 6 7 ", "7 6 5 4 3 2 1 ")]
    public void Between_TextsOfTheLongestCells_IsDoneAtOnce(string one, string other)
    {
        var before = string.Concat(Enumerable.Repeat(one, Cells.LongestText / one.Length));
        var after = string.Concat(Enumerable.Repeat(other, Cells.LongestText / other.Length));
        var clock = Stopwatch.StartNew();
        Holds(before, after);
        clock.ElapsedMilliseconds.ShouldBeLessThan(3_000);
    }

    [Fact]
    public void Between_AMonster_IsShownAsTwoTexts()
    {
        var before = string.Join(' ', Enumerable.Range(0, 3_500));
        var after = string.Join(' ', Enumerable.Range(10_000, 3_300));
        WordDiff.Between(before, after).ShouldBe([new TextPiece(PieceKind.Removed, before), new TextPiece(PieceKind.Added, after)]);
    }

    [Fact]
    public void Between_ALongTextWithOneWordMore_FindsTheWord()
    {
        var words = Enumerable.Range(0, 2_500).Select(number => $"слово{number}").ToList();
        var before = string.Join(' ', words);
        words.Insert(1_200, "новое");
        Print(WordDiff.Between(before, string.Join(' ', words))).ShouldContain("слово1199 {+новое +}слово1200");
    }

    private static void Holds(string before, string after)
    {
        var pieces = WordDiff.Between(before, after);
        string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Added).Select(piece => piece.Text)).ShouldBe(before);
        string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text)).ShouldBe(after);
        pieces.ShouldAllBe(piece => piece.Text.Length > 0);
    }

    private static string Print(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Kept => piece.Text,
        PieceKind.Removed => $"[-{piece.Text}-]",
        PieceKind.Added => $"{{+{piece.Text}+}}",
    }));

    private static string Text(Random random, int words) => string.Concat(Enumerable.Range(0, words).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    private static string Changed(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        return text[..at] + Text(random, random.Next(4)) + text[Math.Min(text.Length, at + random.Next(6))..];
    }

    private static int LongestCommon(int[] before, int[] after)
    {
        var best = new int[before.Length + 1, after.Length + 1];
        for (var i = 1; i <= before.Length; i++)
        {
            for (var j = 1; j <= after.Length; j++)
            {
                best[i, j] = before[i - 1] == after[j - 1] ? best[i - 1, j - 1] + 1 : Math.Max(best[i - 1, j], best[i, j - 1]);
            }
        }

        return best[before.Length, after.Length];
    }
}
