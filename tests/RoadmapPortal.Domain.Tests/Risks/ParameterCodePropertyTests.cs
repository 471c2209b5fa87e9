using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.Risks;

/// <summary>What holds of any words: random ones, always the same, made of what code cells are made of.</summary>
public sealed class ParameterCodePropertyTests
{
    private const int Tries = 5_000;

    private static readonly string[] Alphabet =
    [
        "1.1", "2.1.", "2.4", "3.10", "10.2.", "2.1–2.4", "2.3", "2,1", "2", "2.", ".1", "1.1.1", "9.999", "0.0", "1234.5", "-", "–", ",", ";", "и", "И", "п.", "пп.",
        "коды", "код:", "№", "параметры", "параметру", "по", "все", "всем", "выявленные", "математика", "х", "(", ")", "\n", "\u00A0", "🙂", "\uD83D", "٢.٤",
    ];

    [Fact]
    public void Read_AnyWords_NeverThrows_AndEveryPlaceLiesInTheText_InOrder()
    {
        var random = new Random(11);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var text = string.Join(random.Next(2) == 0 ? "" : " ", Words(random));
            var list = ParameterCodeList.Read(text);
            foreach (var places in (TextPlace[][])[[.. list.Written.Select(written => written.Place)], [.. list.Unclear], [.. ParameterCodeList.MentionedIn(text).Select(written => written.Place)]])
            {
                places.All(place => place.Start >= 0 && place.Length > 0 && place.End <= text.Length).ShouldBeTrue(text);
                places.Zip(places.Skip(1)).All(pair => pair.First == pair.Second || pair.First.End <= pair.Second.Start).ShouldBeTrue(text);
            }

            list.Codes.Distinct().Count().ShouldBe(list.Codes.Count, text);
            list.Codes.ShouldBe(list.Written.Select(written => written.Code).Distinct(), text);
        }
    }

    /// <summary>Every letter and digit is a code's, an unclear word's, or one of the words that stand among codes.</summary>
    [Fact]
    public void Read_AnyWords_DropsNone()
    {
        var random = new Random(12);
        string[] silent = ["и", "п", "пп", "код", "коды", "параметры", "параметру"];
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var text = string.Join(" ", Words(random));
            var list = ParameterCodeList.Read(text);
            var rest = text.ToCharArray();
            foreach (var place in list.Written.Select(written => written.Place).Concat(list.Unclear))
            {
                rest.AsSpan(place.Start, place.Length).Fill(' ');
            }

            var left = new string(rest).Split([' ', '.', ',', ';', ':', '№', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
            (list.All || left.All(word => silent.Contains(word.ToLowerInvariant()))).ShouldBeTrue($"{text}: {string.Join('|', left)}");
        }
    }

    [Fact]
    public void Read_MoreSpacesAndOtherDashes_MeanTheSame()
    {
        var random = new Random(13);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var words = Words(random);
            var one = ParameterCodeList.Read(string.Join(" ", words));
            var other = ParameterCodeList.Read($" {string.Join(random.Next(2) == 0 ? "   " : "\u00A0\n", words.Select(word => word.Replace('–', '-')))} ");
            other.Codes.ShouldBe(one.Codes, string.Join(" ", words));
            (other.All, other.Unclear.Count).ShouldBe((one.All, one.Unclear.Count), string.Join(" ", words));
        }
    }

    [Fact]
    public void Print_AnyParameters_AreReadAsTheSame()
    {
        var random = new Random(14);
        var version = new RiskCatalogue(MunicipalityId.New(), RiskCatalogueId.New(), "Ф").AddVersion();
        foreach (var number in Enumerable.Range(1, 12))
        {
            var factor = version.AddFactor($"{number}.", "Фактор");
            foreach (var parameter in Enumerable.Range(1, 11))
            {
                factor.AddParameter("Параметр").AddCode(CodeNumbering.Canonical, ParameterCode.Parse($"{number}.{parameter}"), $"{number}.{parameter}{(number % 2 == 0 ? "." : "")}");
            }
        }

        var all = version.Factors.SelectMany(factor => factor.Parameters).ToList();
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var some = all.Where(_ => random.Next(5) == 0).ToList();
            var read = ParameterCodeList.Read(version.Print(CodeNumbering.Canonical, some.Select(parameter => parameter.Id).Reverse()));
            read.Codes.Select(code => version.FindByCode(CodeNumbering.Canonical, code)).ShouldBe(some);
            read.Unclear.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("1.")]
    [InlineData("1.1-")]
    [InlineData("1.1-1.100,")]
    [InlineData("2.1 ")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("1,")]
    [InlineData("п")]
    [InlineData("п. ")]
    [InlineData("п ...")]
    [InlineData("все ")]
    [InlineData("параметр ")]
    [InlineData("параметр(((((")]
    [InlineData("параметр 1.1,")]
    [InlineData("параметр 1.1-1.100,")]
    public void Read_HostileWords_TakeNoLongTime(string part)
    {
        Hostile.ShouldTakeNoLongTime(text => ParameterCodeList.Read(text), part);
        Hostile.ShouldTakeNoLongTime(text => ParameterCodeList.MentionedIn(text), part);
    }

    private static string[] Words(Random random) => [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Alphabet[random.Next(Alphabet.Length)])];
}
