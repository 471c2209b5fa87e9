using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks;

/// <summary>The words that stand among codes.</summary>
internal static class CodeWords
{
    private const string Parameter = "ПАРАМЕТР";

    private static readonly string[] Endings = ["", "А", "У", "ОМ", "Е", "Ы", "ОВ", "АМ", "АМИ", "АХ"];

    /// <summary>Besides the forms of «параметр».</summary>
    private static readonly string[] Leads = ["П", "ПП", "ПУНКТ", "ПУНКТЫ", "КОД", "КОДА", "КОДУ", "КОДЫ", "КОДОВ", "КОДАМ"];

    private static readonly string[] Every = ["ВСЕ", "ВСЕМ", "ВСЕХ"];

    private static readonly string[] Found = ["ВЫЯВЛЕННЫЕ", "ВЫЯВЛЕННЫМ", "ВЫЯВЛЕННЫХ"];

    public static int End(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    public static bool IsAnd(ReadOnlySpan<char> word) => word is "и" or "И";

    /// <summary>«параметр» in any case and number.</summary>
    public static bool IsParameter(ReadOnlySpan<char> word) =>
        word.Length >= Parameter.Length && Signs.Folds(word[..Parameter.Length], Parameter) && IsAny(word[Parameter.Length..], Endings);

    /// <summary>A word that stands before a code and says that it is one: «п. 2.1», «коды 2.1».</summary>
    public static bool IsLead(ReadOnlySpan<char> word) => IsAny(word, Leads) || IsParameter(word);

    /// <summary>«все параметры», «все выявленные параметры», «по всем параметрам».</summary>
    public static bool AskForAll(string text)
    {
        var at = 0;
        var word = Next(text, ref at);
        if (Signs.Folds(word, "ПО"))
        {
            word = Next(text, ref at);
        }

        if (!IsAny(word, Every))
        {
            return false;
        }

        word = Next(text, ref at);
        if (IsAny(word, Found))
        {
            word = Next(text, ref at);
        }

        return IsParameter(word) && text.AsSpan(at).Trim(" .\u00A0\t\r\n").IsEmpty;
    }

    private static ReadOnlySpan<char> Next(string text, ref int at)
    {
        var start = Signs.SkipBlanks(text, at);
        at = End(text, start);
        return text.AsSpan(start, at - start);
    }

    private static bool IsAny(ReadOnlySpan<char> word, string[] folded)
    {
        foreach (var form in folded)
        {
            if (Signs.Folds(word, form))
            {
                return true;
            }
        }

        return false;
    }
}
