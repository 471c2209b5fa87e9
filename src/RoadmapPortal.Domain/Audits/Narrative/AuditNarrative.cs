using System.Text;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Audits.Narrative;

/// <summary>
/// The prose before an audit's table, with fields in braces that are said anew whenever it is shown or printed: «В {период} в муниципалитете
/// {число ШНОР: школа|школы|школ} с низкими результатами: {список ШНОР}». Two braces stand for one that is printed.
/// </summary>
public static class AuditNarrative
{
    private const int Forms = 3;

    /// <summary>The text as it is printed. A field that means nothing stays as it is written, since nothing truer can be said.</summary>
    public static string Say(string text, AuditFigures figures)
    {
        var said = new StringBuilder(text.Length);
        foreach (var part in Parts(text))
        {
            said.Append(part.Field is null ? part.Words : Value(part.Field, figures) ?? part.Words);
        }

        return said.ToString();
    }

    /// <summary>The fields that mean nothing, as they are written.</summary>
    public static IReadOnlyList<string> Unknown(string text, AuditFigures figures) =>
        [.. Parts(text).Where(part => part.Field is not null && Value(part.Field, figures) is null).Select(part => part.Words).Distinct()];

    public static bool HasFields(string text) => Parts(text).Any(part => part.Field is not null);

    private static string? Value(string field, AuditFigures figures)
    {
        var (name, nouns) = field.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at ? (field[..at], field[(at + 1)..].Split('|')) : (field, null);
        return figures.Find(name) switch
        {
            null => null,
            { } figure when nouns is null => figure.Words,
            { Number: { } number } figure when nouns.Length == Forms => $"{figure.Words} {Nouns.Of(number, nouns[0].Trim(), nouns[1].Trim(), nouns[2].Trim())}",
            _ => null,
        };
    }

    private static IEnumerable<(string Words, string? Field)> Parts(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('{' or '}'))
            {
                continue;
            }

            yield return (text[start..at], null);
            var end = text[at] == '{' ? text.IndexOfAny(['{', '}'], at + 1) : -1;
            if (at + 1 < text.Length && text[at + 1] == text[at])
            {
                yield return (text[at..(at + 1)], null);
                at++;
            }
            else if (end > 0 && text[end] == '}')
            {
                yield return (text[at..(end + 1)], text[(at + 1)..end]);
                at = end;
            }
            else
            {
                // A brace alone; it is a field that was not finished.
                yield return (text[at..(at + 1)], text[at..(at + 1)]);
            }

            start = at + 1;
        }

        yield return (text[start..], null);
    }
}
