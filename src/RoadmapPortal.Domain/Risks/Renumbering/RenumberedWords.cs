using System.Text;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks.Renumbering;

/// <summary>A text with other codes in it; every sign that is no code stays.</summary>
/// <param name="Places">The codes that change, in the words before.</param>
/// <param name="PlacesAfter">The same places in the new words.</param>
/// <param name="Left">Codes that stay although they should not, each with the reason.</param>
public sealed record RenumberedWords(string Words, IReadOnlyList<TextPlace> Places, IReadOnlyList<TextPlace> PlacesAfter, IReadOnlyList<Refusal> Left)
{
    public static readonly Rule RangeIsClear = new(
        "renumbering/range-is-clear", "В промежутке «{0}» есть код, который нельзя переписать однозначно. Перечислите коды через запятую.");

    private const string Separator = ", ";

    /// <param name="written">The codes of the text, as its reader found them.</param>
    public static RenumberedWords Of(string words, IReadOnlyList<WrittenCode> written, CodeTranslation translation)
    {
        var changed = new StringBuilder(words.Length);
        var (places, after, left, done) = (new List<TextPlace>(), new List<TextPlace>(), new List<Refusal>(), 0);
        foreach (var at in written.GroupBy(code => code.Place).OrderBy(group => group.Key.Start))
        {
            var (place, old) = (at.Key, at.Key.In(words));
            var codes = at.Select(code => translation.Of(code.Code)).ToList();
            var isAlone = codes.Count == 1 && ParameterCode.TryParse(old, out _);
            var isUnclear = codes.Any(code => code.Left is not null);
            var isTouched = isUnclear || at.Zip(codes).Any(pair => pair.First.Code != pair.Second.Code);
            if (!isTouched)
            {
                continue;
            }

            if (isUnclear)
            {
                left.Add(isAlone ? codes[0].Left! : RangeIsClear.Refuse(old));
                continue;
            }

            var wanted = isAlone ? codes[0].Code.ToString() : Range(old, codes.ConvertAll(code => code.Code));
            if (wanted != old)
            {
                changed.Append(words, done, place.Start - done);
                places.Add(place);
                after.Add(new TextPlace(changed.Length, wanted.Length));
                changed.Append(wanted);
                done = place.End;
            }
        }

        return new RenumberedWords(changed.Append(words, done, words.Length - done).ToString(), places, after, left);
    }

    /// <summary>A range again if the codes follow one another, with the dash as it was typed; otherwise each by itself.</summary>
    private static string Range(string old, IEnumerable<ParameterCode> codes)
    {
        var inOrder = codes.OrderBy(code => code.Factor).ThenBy(code => code.Parameter).ToList();
        var (first, last) = (inOrder[0], inOrder[^1]);
        var isRange = first.Factor == last.Factor && last.Parameter - first.Parameter == inOrder.Count - 1;
        return isRange ? $"{first}{Between(old)}{last}" : string.Join(Separator, inOrder);
    }

    private static string Between(string range)
    {
        var first = CodeScanner.Code(range, 0)!.Value.End;
        var last = range.Length;
        while (char.IsAsciiDigit(range[last - 1]) || range[last - 1] == '.')
        {
            last--;
        }

        return range[first..last];
    }
}
