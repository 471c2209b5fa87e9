using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Tests.Layout.Lines;

public class TypographyTests
{
    [Theory]
    [InlineData("приказ № 680", "приказ №~680")]
    [InlineData("№ п/п", "№ п/п")]
    [InlineData("март 2023 г.", "март 2023~г.")]
    [InlineData("СОШ № 2 г. Сочи", "СОШ №~2 г.~Сочи")]
    [InlineData("до 2023 г. Провести", "до 2023~г. Провести")]
    [InlineData("2023–2024 гг.", "2023–2024~гг.")]
    [InlineData("ст. 47 Федерального закона", "ст.~47 Федерального закона")]
    [InlineData("по п. 2.1 и пп. 3", "по п.~2.1 и пп.~3")]
    [InlineData("ул. Ленина, д. 5", "ул.~Ленина, д.~5")]
    [InlineData("и т. д. Также", "и т. д. Также")]
    [InlineData("до 10 мая", "до 10~мая")]
    [InlineData("10 майских дней", "10 майских дней")]
    [InlineData("на 5 %, 12 чел., 3 млн руб.", "на 5~%, 12~чел., 3~млн руб.")]
    [InlineData("5000 ₽", "5000~₽")]
    [InlineData("1. Утвердить", "1.~Утвердить")]
    [InlineData("2.1. Обеспечить", "2.1.~Обеспечить")]
    [InlineData("а) первое\n1) второе", "а)~первое\n1)~второе")]
    [InlineData("• первое\n– второе", "•~первое\n–~второе")]
    [InlineData("опроса; • посещения", "опроса; •~посещения")]
    [InlineData("в (1) раз", "в (1) раз")]
    [InlineData("21.04.2023 г.", "21.04.2023~г.")]
    [InlineData("2022 – 2023 гг.", "2022~– 2023~гг.")]
    [InlineData("Лукашова И.Б., Сапелкина Л.В.", "Лукашова~И.Б., Сапелкина~Л.В.")]
    [InlineData("О.Н. Медведева", "О.Н.~Медведева")]
    [InlineData("О. Н. Медведева", "О.~Н.~Медведева")]
    [InlineData("Петрова-Водкина К. С.", "Петрова-Водкина~К.~С.")]
    [InlineData("в лицее. Директор", "в лицее. Директор")]
    [InlineData("приказ ОО. Утвердить", "приказ ОО. Утвердить")]
    [InlineData("далее – школы", "далее~– школы")]
    [InlineData("температура –5", "температура –5")]
    [InlineData("в 5 городах", "в 5 городах")]
    public void BindWords_OfficePhrases_BindsOnlyWhatBelongsTogether(string text, string bound)
    {
        var characters = text.ToCharArray();
        Typography.BindWords(characters);
        new string(characters).Replace(Typography.NoBreakSpace, '~').ShouldBe(bound);
    }

    [Theory]
    [InlineData("в школе и у дома", "в~школе и~у~дома")]
    [InlineData("К о с А. Б", "К~о~с~А. Б")]
    [InlineData("для о. Кипр", "для о. Кипр")]
    [InlineData("на школу", "на школу")]
    public void BindWords_WideLines_BindSmallWords(string text, string bound)
    {
        var characters = text.ToCharArray();
        Typography.BindWords(characters, bindsSmallWords: true);
        new string(characters).Replace(Typography.NoBreakSpace, '~').ShouldBe(bound);
    }

    [Theory]
    [InlineData("a\r\nb\rc\vd", "a\nb\nc\nd")]
    [InlineData("a\tb\u2009c", "a b c")]
    [InlineData("a\u200Bb\uFEFFc", "abc")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("5\u202F000", "5\u00A0000")]
    public void Clean_ForeignSigns_BecomePlain(string text, string clean) => Typography.Clean(text).ShouldBe(clean);
}
