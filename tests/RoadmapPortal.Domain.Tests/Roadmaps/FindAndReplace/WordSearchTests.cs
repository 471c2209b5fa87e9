using RoadmapPortal.Domain.Roadmaps.FindAndReplace;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps.FindAndReplace;

public sealed class WordSearchTests
{
    [Theory]
    [InlineData("УО", "УО, МУО, УОш, УО2; (УО)", "0 20")]
    [InlineData("Иванова А.А.", "Иванова А.А., Иванова А.А.Б, ЛИванова А.А.", "0 14")]
    [InlineData("А.А.", "ИвановаА.А., А.А. Петрова", "13")]
    [InlineData("(УО)", "МУ(УО)Д", "2")]
    public void In_WholeWords_NoLetterOrDigitStandsBeside(string words, string text, string places) =>
        Found(new WordSearch(words, WholeWords: true, MatchesCase: true, AsRead: false), text).ShouldBe(places);

    [Theory]
    [InlineData("уо", "УО, МУО", false, "0 5")]
    [InlineData("уо", "УО, МУО", true, "")]
    [InlineData("УО", "УО, МУО", true, "0 5")]
    [InlineData("ёлка", "ЁЛКА", false, "0")]
    public void In_Case_MattersWhereAsked(string words, string text, bool matchesCase, string places) =>
        Found(new WordSearch(words, WholeWords: false, matchesCase, AsRead: false), text).ShouldBe(places);

    [Theory]
    [InlineData("Семёнова", "Семенова, СЕМЁНОВА", true, "0 10")]
    [InlineData("Семенова", "Семёнова", false, "")]
    [InlineData("ММС", "MMC, ММС, ммс", true, "0 5 10")]
    [InlineData("ММС", "MMC, ММС", false, "5")]
    [InlineData("2023–2024", "2023-2024, 2023—2024", true, "0 11")]
    [InlineData("Иванова А.А.", "Иванова\u00A0А.А., Иванова\nА.А.", false, "0 14")]
    public void In_AsRead_WhatLooksTheSameIsTheSame(string words, string text, bool asRead, string places) =>
        Found(new WordSearch(words, WholeWords: false, MatchesCase: false, asRead), text).ShouldBe(places);

    [Theory]
    [InlineData("аа", "аааа", "0 2")]
    [InlineData("аба", "абаба", "0")]
    [InlineData("аба", "", "")]
    [InlineData("🙂", "а🙂б🙂", "1 4")]
    public void In_PlacesNeverLieOverEachOther(string words, string text, string places) =>
        Found(new WordSearch(words, WholeWords: false, MatchesCase: false, AsRead: true), text).ShouldBe(places);

    [Fact]
    public void WhyNot_NothingOrTooMuch_IsRefused()
    {
        new WordSearch(" ", false, false, false).WhyNot().ShouldHaveSingleItem().Rule.ShouldBe(WordSearch.SomethingIsSought);
        new WordSearch(new string('а', 301), false, false, false).WhyNot().ShouldHaveSingleItem().Rule.ShouldBe(WordSearch.WordsFit);
        new WordSearch(new string('а', 300), false, false, false).WhyNot().ShouldBeEmpty();
        Should.Throw<RefusedException>(() => new WordSearch("", false, false, false).In("текст"));
        new Replacement(new WordSearch("", false, false, false), new string('а', 301), []).WhyNot().Select(refusal => refusal.Rule)
            .ShouldBe([WordSearch.SomethingIsSought, WordSearch.WordsFit]);
    }

    private static string Found(WordSearch search, string text) => string.Join(' ', search.In(text).Select(place => place.Start));
}
