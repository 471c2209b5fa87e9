using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Web.Parts;

/// <summary>A text around some of its places, for showing what was found in it: each place with a few words on both sides.</summary>
public static class MarkedText
{
    private const int Around = 60;
    private const int MostPlaces = 5;

    /// <param name="places">From left to right.</param>
    public static IReadOnlyList<MarkedPiece> Of(string text, IReadOnlyList<TextPlace> places)
    {
        var pieces = new List<MarkedPiece>();
        var done = 0;
        foreach (var place in places.Take(MostPlaces))
        {
            var start = WordStart(text, Math.Max(done, place.Start - Around), done);
            if (start > done)
            {
                var tail = done == 0 ? 0 : Math.Min(Around, start - done);
                pieces.Add(new MarkedPiece(tail > 0 && tail == start - done ? text[done..start] : $"{text.Substring(done, tail)}…", false));
            }

            pieces.Add(new MarkedPiece(text[start..place.Start], false));
            pieces.Add(new MarkedPiece(place.In(text), true));
            done = place.End;
        }

        var rest = text[done..];
        pieces.Add(new MarkedPiece(rest.Length <= Around * 3 / 2 ? rest : $"{rest[..Around]}…", false));
        return [.. pieces.Where(piece => piece.Words.Length > 0)];
    }

    /// <summary>The beginning of the word at this place: half a word tells less than none.</summary>
    private static int WordStart(string text, int at, int notBefore)
    {
        while (at > notBefore && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}

public readonly record struct MarkedPiece(string Words, bool IsMarked);
