using System.Globalization;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Documents.Tests.Reading;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Tests.Pdf;

public sealed class PaperPdfTests
{
    private static readonly DateTimeOffset Moment = new(2023, 9, 1, 12, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void File_IsSoundTurnedA4WithTitle()
    {
        using var folder = new PrivateFolder();
        var file = folder.Write("paper.pdf", output => PaperPdf.Write(RoadmapComposition.Compose(Samples.Big()), Moment, output));

        OtherProgram.Run("qpdf", "--check", file).ShouldNotContain("WARNING");
        var about = OtherProgram.Run("pdfinfo", file);
        about.ShouldMatch(@"Page size:\s+84[12]\.\d+ x 595\.\d+ pts \(A4\)");
        about.ShouldMatch(@"Title:\s+ДОРОЖНАЯ КАРТА ПО ПРОФИЛАКТИКЕ УЧЕБНОЙ НЕУСПЕШНОСТИ");
        about.ShouldMatch(@"Tagged:\s+yes");
    }

    [Fact]
    public void File_HoldsEveryWordOfTheTables()
    {
        using var folder = new PrivateFolder();
        var paper = Samples.Big();
        var file = folder.Write("paper.pdf", output => PaperPdf.Write(RoadmapComposition.Compose(paper), Moment, output));

        var text = OtherProgram.Run("pdftotext", "-layout", file, "-");

        Words.MissingFrom(text, [.. Words.OfTables(paper), .. paper.AnnexStamp.Lines]).ShouldBeEmpty();
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        pages.Length.ShouldBeGreaterThan(6);
        pages.ShouldAllBe(page => page.Contains("Мероприятие", StringComparison.Ordinal) || page.Contains("Перечень школ", StringComparison.Ordinal));
        pages[0].ShouldNotStartWith(" 1\n");
        for (var page = 1; page < pages.Length; page++)
        {
            pages[page].TrimStart().ShouldStartWith((page + 1).ToString(CultureInfo.InvariantCulture) + "\n");
        }
    }

    [Fact]
    public void Pages_HoldEachCellOnceAndWhole()
    {
        var paper = Samples.Big();

        var cells = Pages.CellTexts(Pages.Of(paper));

        var wanted = paper.Tables[0].Sections.SelectMany(run => run.Activities)
            .SelectMany(activity => paper.Tables[0].Columns.Select(column => column.Kind == ColumnKind.Number ? activity.Number : activity.Cells[column.Kind]))
            .Concat(paper.Audit!.Factors.SelectMany(factor => factor.Parameters.SelectMany(parameter => new[] { parameter.Name, parameter.PrintedCode, parameter.PrintedSchools }).Append(factor.Name).Append(factor.Number)))
            .Concat(paper.Tables[0].Sections.Select(run => run.LevelHeading!))
            .Concat(paper.Tables[0].Sections.Select(run => run.Heading!).Distinct())
            .Select(Pages.Squeeze);
        cells.Order(StringComparer.Ordinal).ShouldBe(wanted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Blocks_PrintInTheirOrder()
    {
        var lines = Pages.Of(Samples.Small()).SelectMany(page => page.Texts).Where(text => text.Origin.Role is OriginRole.Paragraph or OriginRole.ListLabel);

        string.Join(' ', lines.Select(line => line.Text.Trim())).Replace('\u00A0', ' ').ShouldBe(
            "УТВЕРЖДАЮ Директор __________ Е.Л. Тимченко 28.08.2023 Дорожная карта по профилактике учебной неуспешности "
            + "Цель: Повышение качества образования. Задачи: 1. Провести анализ. - Выстроить взаимодействие. "
            + "Направления: Первый абзац. Второй абзац. Показатели: 1. Доля участников – 100 %. "
            + "I. Результаты входного аудита По результатам 2022 года выявлены риски. II. Муниципальная дорожная карта");
    }

    [Fact]
    public void Signature_StandsLastWithPositionLeftAndNameRightOnOneLine()
    {
        var page = Pages.Of(Samples.Small())[^1];

        var cells = page.Texts.Where(text => text.Origin.Role == OriginRole.BodyCell).ToList();
        var (position, name) = (cells[^2], cells[^1]);

        position.Text.ShouldBe("Начальник управления");
        name.Text.Replace('\u00A0', ' ').ShouldBe("О.Н. Медведева");
        name.Y.ShouldBe(position.Y, 0.01);
        position.X.ShouldBe(20 * 72 / 25.4, 0.5);
        (name.X + name.Width).ShouldBe(page.Width - (20 * 72 / 25.4), 0.5);
    }

    [Fact]
    public void LongPosition_HasTheNameBesideItsLastLine()
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        roadmap.SignBy(string.Join(' ', Enumerable.Repeat("начальник управления", 10)), "О.Н. Медведева");

        var texts = Pages.Of(office.Paper(roadmap)).Single().Texts.ToList();

        var name = texts.Single(text => text.Text.StartsWith('О'));
        name.Y.ShouldBe(texts.Where(text => text != name).Max(text => text.Y), 0.01);
    }

    [Fact]
    public void Factor_IsNotDividedByRulesBetweenItsParameters()
    {
        var page = Pages.Of(Samples.Small())[0];
        var number = page.Texts.Single(text => text.Text == "1." && text.Origin.Role == OriginRole.BodyCell && text.Y < Of("Отсутствие").Y);
        var (upper, lower) = (Of("Нехватка цифрового").Y, Of("Отсутствие").Y);

        var between = page.Rules.Where(rule => rule.Y1 == rule.Y2 && rule.Y1 > upper && rule.Y1 < lower).ToList();

        between.ShouldNotBeEmpty();
        between.Min(rule => rule.X1).ShouldBeGreaterThan(Of("Уровень").X + Of("Уровень").Width);
        number.Y.ShouldBe(upper, 0.01);

        PageText Of(string begin) => page.Texts.First(text => text.Text.Replace('\u00A0', ' ').StartsWith(begin, StringComparison.Ordinal));
    }

    [Fact]
    public void SchoolWithFewColumns_FillsTheWidthOfThePage()
    {
        var office = Samples.SmallOffice(out _);
        office.BeginAudit(null, [.. Office.UsualAuditColumns[..4]]);
        office.Find(office.Catalogue.Factors[0].Parameters[0], null, office.Schools);
        var roadmap = office.Roadmap(office.Schools[0], "Карта школы");
        roadmap.AddBlock(BlockKind.Audit, null, null);

        var page = Pages.Of(office.Paper(roadmap))[0];

        page.Rules.Max(rule => rule.X2).ShouldBe(page.Width - (20 * 72 / 25.4), 1);
    }

    [Theory]
    [InlineData("5 000 ₽", "5 000 ₽")]
    [InlineData("\uF0B7 пункт", "• пункт")]
    [InlineData("смайлик 😀!", "смайлик □!")]
    [InlineData("\u200Bи\u0306од\uFEFF", "йод")]
    [InlineData("☑ да", "☑ да")]
    [InlineData("✅ да \uF0FC", "✓ да ✓")]
    [InlineData("до\uFFFEпосле", "допосле")]
    [InlineData("две\rстроки\u0007", "две строки")]
    public void SignsThatOurFontsLack_GetALikeness(string words, string printed) =>
        Pages.CellTexts(Pages.Of(Samples.OneRow((ColumnKind.Title, words)))).ShouldContain(Pages.Squeeze(printed));

    [Fact]
    public void LongestCell_RunsOverPagesAndIsWhole()
    {
        var words = string.Join(' ', Enumerable.Range(0, 2_500).Select(number => "слово" + number.ToString(CultureInfo.InvariantCulture)))[..Cells.LongestText];

        var pages = Pages.Of(Samples.OneRow((ColumnKind.Title, words)));

        pages.Count.ShouldBeGreaterThan(2);
        Pages.CellTexts(pages).ShouldContain(Pages.Squeeze(words));
    }

    [Fact]
    public void HalfOfASurrogatePair_IsSeenAsSomethingUnknown() =>
        Pages.Of(Samples.OneRow((ColumnKind.Title, "строка")) with { Title = "поло" + '\uD83D' + "вина" })
            .SelectMany(page => page.Items.OfType<PageText>()).ShouldContain(text => text.Text == "\uFFFD");

    [Fact]
    public void PartsThatAreMissing_LeaveNoTrace()
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        roadmap.AddBlock(BlockKind.Goal, null, null);
        roadmap.AddBlock(BlockKind.Tasks, null, null);
        roadmap.AddBlock(BlockKind.Prose, null, null);
        roadmap.AddBlock(BlockKind.Audit, null, null);
        roadmap.AddBlock(BlockKind.Table, null, null, roadmap.AddTable(TableKind.Plan, "Без граф", TableNumbering.None, "").Id);

        Pages.Of(office.Paper(roadmap) with { IsApproved = true }).Single().Items.ShouldHaveSingleItem().ShouldBeOfType<PageText>().Text.ShouldBe("Карта");
    }

    [Fact]
    public void SamePaperAndMoment_GiveTheSameBytes_AnotherMomentOthers()
    {
        var bytes = Write(Samples.OneRow((ColumnKind.Title, "Семинар")), Moment);

        Write(Samples.OneRow((ColumnKind.Title, "Семинар")), Moment).ShouldBe(bytes);
        Write(Samples.OneRow((ColumnKind.Title, "Семинар")), Moment.AddSeconds(1)).ShouldNotBe(bytes);
        Write(Samples.OneRow((ColumnKind.Title, "Семинары")), Moment).ShouldNotBe(bytes);
    }

    private static byte[] Write(RoadmapPaper paper, DateTimeOffset moment)
    {
        using var file = new MemoryStream();
        PaperPdf.Write(RoadmapComposition.Compose(paper), moment, file);
        return file.ToArray();
    }
}
