using System.Diagnostics;
using System.Globalization;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks;

/// <summary>What holds of any roadmap: random words, always the same, made of what roadmaps and their mistakes are made of.</summary>
public sealed class InspectionPropertyTests
{
    /// <summary>An inspection may take a millisecond for a hundred characters.</summary>
    private const int CharactersInAMillisecond = 100;

    private static readonly string[] Alphabet =
    [
        "Разработка", "дорожной", "карты", "педагогов", "обучающихся", "с", "на", "%", "№", "№ __", "_", "…", "....", "(указать", ")", "(", "«", "»", "„", "  ", "\u00A0", ",", ".", ";", ":",
        "2020", "2019-2020", "2019/20", "2022", "2023 г.", "29.12.2012", "от 1 мая 2020", "г. №", "ХХ.ХХ", "20__", "MMC", "ММС", "O\u0412З", "c", "COVID-19", "XX", "1.1", "2.1", "2.1–2.9", "9.9",
        "1,1", "все параметры", "параметру", "параметров", "и", "май", "декабрь - июнь 2024", "декабрь", "январь", "до 30.04.2024", "в срок до 01.05.2024", "ежегодно", "31.02.2024", "по графику", "–", "-", "—",
        "1.", "2)", "99999", "123456789", "\n", "\u00AD", "\u200B", "🙂", "\uD83D", "ё", "УТВЕРЖДЕНО", "Утвердить", "руководители", "ОО", "Σ", "é",
    ];

    [Fact]
    public void Of_AnyWords_NeverThrows_AndPlacesLieInTheirTexts_AndRemediesChangeWhatIsSeen()
    {
        var random = new Random(20_261_125);
        for (var attempt = 0; attempt < 1_500; attempt++)
        {
            var checkup = Random(random);
            checkup.Flaws().Where(flaw => !HasAPlaceAndWords(checkup, flaw) || !flaw.Fixes.All(fix => IsOfWhatIsSeen(checkup, fix))).ShouldBeEmpty();
        }
    }

    /// <summary>Mended letters and spaces are right: the same remedy is not offered again.</summary>
    [Fact]
    public void Apply_OfAnyWords_EndsSpacesAndLetters()
    {
        var random = new Random(7);
        foreach (var check in (RoadmapCheck[])[RoadmapChecks.SpacesAreInPlace, RoadmapChecks.LettersAreOfOneAlphabet])
        {
            for (var attempt = 0; attempt < 500; attempt++)
            {
                var checkup = new Checkup().Row("Семинар").Cell(ColumnKind.Title, Words(random));
                var title = checkup.Last.Words(ColumnKind.Title);
                foreach (var flaw in checkup.Flaws(check))
                {
                    checkup.Apply(flaw.Fixes[0]);
                }

                checkup.Flaws(check).ShouldBeEmpty($"«{title}» → «{checkup.Last.Words(ColumnKind.Title)}»");
            }
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("а  ")]
    [InlineData(" ,")]
    [InlineData(",а")]
    [InlineData("« ")]
    [InlineData("(")]
    [InlineData("( ")]
    [InlineData("(указать ")]
    [InlineData("№ ")]
    [InlineData("№ _")]
    [InlineData("_")]
    [InlineData("__ ")]
    [InlineData("на ")]
    [InlineData("на  % ")]
    [InlineData("2020 ")]
    [InlineData("2020        ")]
    [InlineData("2019-2020,")]
    [InlineData("2020")]
    [InlineData("9")]
    [InlineData("9.9 ")]
    [InlineData("1.1 ")]
    [InlineData("1.")]
    [InlineData("параметру 9.9 ")]
    [InlineData("....")]
    [InlineData("…")]
    [InlineData("ХХ.")]
    [InlineData("OВ ")]
    [InlineData("O\u0412")]
    [InlineData("MMC ")]
    [InlineData("c c")]
    [InlineData("🙂")]
    [InlineData("слово ")]
    [InlineData("а")]
    [InlineData("\n")]
    [InlineData("\u00AD")]
    public void Of_HostileCells_TakesNoLongTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (Cells.LongestText / part.Length) + 1))[..Cells.LongestText];
        foreach (var column in Checkup.Columns.Select(column => column.Kind).Where(kind => kind != ColumnKind.Dates))
        {
            var checkup = new Checkup(TableNumbering.Typed).Row("Методист ММС", number: "2.").Row("Семинар", number: "3.").Cell(column, text)
                .OrderOf("Об утверждении дорожной карты").Item("1.", "Утвердить дорожную карту до 01.05.2024.");
            ShouldTakeNoLongTime(checkup.Checked, text.Length, $"{column}: «{part}», many times");
        }
    }

    /// <summary>What a reading of dates costs is for its own tests; here, that the remedies for them stay few.</summary>
    [Theory]
    [InlineData("декабрь - июнь 2024, ")]
    [InlineData("декабрь, ")]
    [InlineData("май 2020, ")]
    [InlineData("31.02.2024 ")]
    public void Of_HostileDates_OffersFewRemedies(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (Cells.LongestText / part.Length) + 1))[..Cells.LongestText];
        new Checkup().Row("Семинар").Cell(ColumnKind.Dates, text).Flaws().Count.ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData("Организация мероприятия {0} для педагогов школы", "Иванова А.А.")]
    [InlineData("Организация мероприятия для педагогов школы", "Иванова А.А.")]
    [InlineData("Организация мероприятия для педагогов школы", "Иванова А.А., школа {0}")]
    [InlineData("Организация {1} {2} {3} {4} {5} {6} {7} {0}", "Иванова А.А.")]
    [InlineData("{0}", "{0}")]
    public void Of_TwoThousandRows_TakesNoLongTime(string title, string responsible)
    {
        var checkup = new Checkup(TableNumbering.Typed);
        var length = 0;
        var random = new Random(1);
        for (var row = 0; row < 2_000; row++)
        {
            var words = Enumerable.Range(0, 7).Select(_ => (object)$"{(char)('а' + random.Next(32))}{(char)('а' + random.Next(32))}рк");
            checkup.Row(string.Format(CultureInfo.InvariantCulture, title, [row, .. words]), number: $"{row}.", dates: row % 2 == 0 ? "октябрь 2023 г." : "март 2024 г.");
            checkup.Cell(ColumnKind.Responsible, string.Format(CultureInfo.InvariantCulture, responsible, row));
            length += Checkup.Columns.Sum(column => checkup.Last.Words(column.Kind).Length);
        }

        ShouldTakeNoLongTime(checkup.Checked, length, title);
    }

    /// <summary>The best of ten, so that a busy machine does not decide; the reading is done before, as the page does.</summary>
    private static void ShouldTakeNoLongTime(Func<CheckedRoadmap> read, int characters, string what)
    {
        var limit = (double)characters / CharactersInAMillisecond;
        Enumerable.Range(0, 10).Any(_ => Milliseconds(read()) < limit).ShouldBeTrue(what);
    }

    private static double Milliseconds(CheckedRoadmap roadmap)
    {
        var start = Stopwatch.GetTimestamp();
        RoadmapInspection.Of(roadmap, CheckSeverities.Usual);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static Checkup Random(Random random)
    {
        var checkup = new Checkup((TableNumbering)random.Next(5), Words(random)).Parameter(Words(random), "4.1", Words(random), random.Next(2) == 0, "1.1");
        for (var row = random.Next(4); row >= 0; row--)
        {
            if (random.Next(3) == 0)
            {
                checkup.Section(Words(random), (Level)random.Next(3));
            }

            checkup.Row("Семинар");
            foreach (var (column, _) in Checkup.Columns.Where(_ => random.Next(2) == 0))
            {
                checkup.Cell(column, Words(random));
            }
        }

        checkup.Roadmap.Stamp([Words(random)]);
        checkup.Roadmap.AddTask("1.", Words(random));
        checkup.Roadmap.AddBlock(BlockKind.Prose, Words(random), Words(random));
        if (random.Next(2) == 0)
        {
            checkup.OrderOf(Words(random), Words(random)).Item("1.", Words(random)).Item(Words(random), Words(random), "1.").Item("2.", Words(random));
        }

        return checkup;
    }

    private static bool HasAPlaceAndWords(Checkup checkup, Flaw flaw)
    {
        if (string.IsNullOrWhiteSpace(flaw.Words) || string.IsNullOrWhiteSpace(flaw.Place.Words))
        {
            return false;
        }

        var texts = flaw.Place is { Activity: { } id, Column: { } column } ? [checkup.Sample.Table.Find(id).Words(column)] : Outside(checkup);
        return flaw.Place.Text is not { } place || (place.Start >= 0 && place.Length > 0 && texts.Any(text => place.End <= text.Length));
    }

    private static bool IsOfWhatIsSeen(Checkup checkup, Fix fix) =>
        fix.Words.Length > 0 && fix.Changes.Count > 0
        && fix.Changes.All(change => change.Seen == checkup.Sample.Table.Find(change.Activity).Words(change.Column) && change.Words != change.Seen);

    private static IEnumerable<string> Outside(Checkup checkup) =>
    [
        checkup.Roadmap.Title, .. checkup.Roadmap.Tasks.Select(task => task.Text), .. checkup.Roadmap.Blocks.SelectMany(block => new[] { block.Heading!, block.Text! }),
        .. checkup.Sample.Table.Sections.Select(section => section.Heading ?? ""), checkup.Order?.Header.Title ?? "", checkup.Order?.Preamble ?? "",
    ];

    private static string Words(Random random) =>
        string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
}
