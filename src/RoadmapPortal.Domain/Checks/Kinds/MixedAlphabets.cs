using System.Text;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 9: Latin letters that look Cyrillic inside a Cyrillic word («ОBЗ»), a word all of such letters that stands elsewhere in
/// Cyrillic («MMC» in a paper that knows «ММС»), or a preposition before a Russian word («c 1 сентября»). On paper there is no
/// difference; searches and lists see two words.
/// </summary>
internal static class MixedAlphabets
{
    private const int MostShown = 5;

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        var texts = roadmap.Texts.Where(text => text.Words.AsSpan().IndexOfAnyInRange('A', 'z') >= 0).ToList();
        if (texts.Count == 0)
        {
            yield break;
        }

        var known = new Lazy<HashSet<string>>(() => CyrillicWords(roadmap));
        foreach (var text in texts)
        {
            var wrong = Wrong(text.Words, known);
            if (wrong.Count > 0)
            {
                var shown = string.Join(", ", wrong.Select(place => $"«{place.In(text.Words)}»").Distinct().Take(MostShown));
                yield return new Sighting(
                    text.At(wrong[0]), $"Латинские буквы вместо русских: {shown}. На вид не отличить, но поиск такое слово не найдёт.",
                    text.FixTo(Mended(text.Words, wrong), "Заменить русскими буквами"));
            }
        }
    }

    /// <summary>Looked for from the end: whether «c» is a preposition says the word after it, which may have such letters too.</summary>
    private static List<TextPlace> Wrong(string text, Lazy<HashSet<string>> known)
    {
        var wrong = new List<TextPlace>();
        foreach (var place in Words(text).Reverse())
        {
            var isBeforeWrong = wrong.Count > 0 && wrong[^1].Start == place.End + 1;
            if (IsWrong(place.In(text), known) || IsPreposition(text, place, isBeforeWrong))
            {
                wrong.Add(place);
            }
        }

        wrong.Reverse();
        return wrong;
    }

    private static bool IsWrong(string word, Lazy<HashSet<string>> known)
    {
        var (hasLatin, hasCyrillic) = (false, false);
        foreach (var letter in word)
        {
            hasCyrillic |= IsCyrillic(letter);
            if (char.IsAsciiLetter(letter))
            {
                hasLatin = true;
                if (LookAlike.ToCyrillic(letter) == letter)
                {
                    return false;
                }
            }
        }

        // «XX» is a Roman number, whatever others typed for theirs.
        return hasLatin && (hasCyrillic || (word.Length > 1 && word.AsSpan().ContainsAnyExcept('X') && known.Value.Contains(LookAlike.ToCyrillic(word))));
    }

    /// <summary>«с», «о», «у»: a small letter, or a capital at the beginning, with a Russian word or a number after it.</summary>
    private static bool IsPreposition(string text, TextPlace place, bool isBeforeWrong)
    {
        var (before, next) = (place.Start - 1, place.End + 1);
        return place.Length == 1
            && (text[place.Start] is 'c' or 'o' or 'y' || (text[place.Start] is 'C' or 'O' or 'Y' && before < 0))
            && (before < 0 || char.IsWhiteSpace(text[before]))
            && next < text.Length && text[place.End] is ' ' or '\u00A0'
            && (isBeforeWrong || IsCyrillic(text[next]) || char.IsAsciiDigit(text[next]) || text[next] == '«');
    }

    private static HashSet<string> CyrillicWords(CheckedRoadmap roadmap)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in roadmap.Texts)
        {
            foreach (var place in Words(text.Words))
            {
                if (IsCyrillic(text.Words[place.Start]))
                {
                    words.Add(place.In(text.Words));
                }
            }
        }

        return words;
    }

    private static string Mended(string text, List<TextPlace> wrong)
    {
        var mended = new StringBuilder(text);
        foreach (var place in wrong)
        {
            for (var at = place.Start; at < place.End; at++)
            {
                mended[at] = LookAlike.ToCyrillic(text[at]);
            }
        }

        return mended.ToString();
    }

    private static IEnumerable<TextPlace> Words(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || !char.IsLetter(text[at]))
            {
                if (at > start)
                {
                    yield return new TextPlace(start, at - start);
                }

                start = at + 1;
            }
        }
    }

    private static bool IsCyrillic(char letter) => letter is >= 'Ѐ' and <= 'ӿ';
}
