using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Tests.Layout.Lines;

public class TypographyTests
{
    [Theory]
    [InlineData("приказ № 680", "приказ №~680")]
    [InlineData("№ п/п", "№ п/п")]
    [InlineData("март 2023 г.", "март 2023~г.")]
    [InlineData("СОШ № 2 г. Сочи", "СОШ №~2 г. Сочи")]
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
    [InlineData("a\r\nb\rc\vd", "a\nb\nc\nd")]
    [InlineData("a\tb\u2009c", "a b c")]
    [InlineData("a\u200Bb\uFEFFc", "abc")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("5\u202F000", "5\u00A0000")]
    public void Clean_ForeignSigns_BecomePlain(string text, string clean) => Typography.Clean(text).ShouldBe(clean);
}
