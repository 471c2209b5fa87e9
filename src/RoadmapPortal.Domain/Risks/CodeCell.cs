using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks;

/// <summary>
/// Adds a code to the words of a code cell, or takes it out of them. What else stands there stays as it is typed, in its order; a new code
/// is written at the end, as the others are: «2.1.,2.2.» becomes «2.1.,2.2.,2.3.».
/// </summary>
public static class CodeCell
{
    public const string Every = "все параметры";

    private const string UsualSeparator = ", ";

    /// <summary>Takes the code out if the words name it, and adds it if not. Of «все параметры» one code alone is left.</summary>
    public static string Toggle(string words, ParameterCode code)
    {
        var list = ParameterCodeList.Read(words);
        if (list.All)
        {
            return code.ToString();
        }

        return list.Codes.Contains(code) ? Without(words, code) : With(words, list, code);
    }

    /// <summary>«все параметры» instead of whatever stands there; nothing if that stands there.</summary>
    public static string ToggleEvery(string words) => ParameterCodeList.Read(words).All ? "" : Every;

    private static string With(string words, ParameterCodeList list, ParameterCode code)
    {
        var kept = words.TrimEnd();
        if (kept.Length == 0)
        {
            return code.ToString();
        }

        var separator = kept[^1] is ',' or ';' ? words.Length > kept.Length ? words[kept.Length..] : " " : Separator(words, list);

        // After an unfinished «2.1 –» a blank would make a range.
        return kept + (Signs.IsDash(kept[^1]) ? UsualSeparator : separator) + Written(words, list, code);
    }

    /// <summary>Every occurrence goes: each step takes out one.</summary>
    private static string Without(string words, ParameterCode code)
    {
        while (ParameterCodeList.Read(words) is { } list && list.Written.FirstOrDefault(written => written.Code == code) is { Code: not null } found)
        {
            var others = list.Written.Where(written => written.Place == found.Place && written.Code != code).Select(written => Written(words, list, written.Code)).ToList();
            words = others.Count == 0 ? Cut(words, found.Place) : words[..found.Place.Start] + string.Join(Separator(words, list), others) + words[AfterStop(words, found.Place.End)..];
        }

        return words;
    }

    /// <summary>With what parts it from its neighbours: from the next one, or, of the last one, from the one before.</summary>
    private static string Cut(string words, TextPlace place)
    {
        var after = SkipSeparators(words, AfterStop(words, place.End));
        if (after < words.Length)
        {
            return words[..place.Start] + words[after..];
        }

        var before = place.Start;
        while (before > 0 && (IsSeparator(words[before - 1]) || EndsWithAnd(words, before)))
        {
            before--;
        }

        return words[..before];
    }

    private static int SkipSeparators(string words, int at)
    {
        while (at < words.Length && IsSeparator(words[at]))
        {
            at++;
        }

        var end = CodeWords.End(words, at);
        return end < words.Length && IsSeparator(words[end]) && CodeWords.IsAnd(words.AsSpan(at, end - at)) ? SkipSeparators(words, end) : at;
    }

    /// <summary>«2.1 и », not «(приоритетно и».</summary>
    private static bool EndsWithAnd(string words, int end) =>
        CodeWords.IsAnd(words.AsSpan(end - 1, 1)) && (end == 1 || IsSeparator(words[end - 2]));

    /// <summary>As it stands between the last two codes, if it stands alone there.</summary>
    private static string Separator(string words, ParameterCodeList list)
    {
        var places = list.Written.Select(written => written.Place).Distinct().ToList();
        if (places is not [.., var before, var last])
        {
            return UsualSeparator;
        }

        var start = AfterStop(words, before.End);
        var between = last.Start > start ? words[start..last.Start] : "";
        return between.Length > 0 && between.All(IsSeparator) ? between : UsualSeparator;
    }

    /// <summary>With a full stop if the last code has one.</summary>
    private static string Written(string words, ParameterCodeList list, ParameterCode code) =>
        list.Written is [.., var last] && AfterStop(words, last.Place.End) > last.Place.End ? $"{code}." : code.ToString();

    private static int AfterStop(string words, int at) => at < words.Length && words[at] == '.' ? at + 1 : at;

    private static bool IsSeparator(char sign) => sign is ',' or ';' || Signs.IsBlank(sign);
}
