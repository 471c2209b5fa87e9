namespace RoadmapPortal.Domain.Orders;

/// <summary>Puts the beginning of an order together: «На основании …, …, в целях …, приказываю:».</summary>
internal static class PreambleText
{
    public static string Of(GroundsOpening opening, IEnumerable<string> grounds, string purpose, DecreeWord decree)
    {
        var acts = grounds.Where(words => words.Length > 0).ToList();
        var parts = new List<string>();
        if (acts.Count > 0)
        {
            parts.Add($"{OrderWords.Of(opening)} {string.Join(", ", acts)}");
        }

        if (!string.IsNullOrWhiteSpace(purpose))
        {
            parts.Add(purpose.Trim().TrimEnd(',', '.', ':'));
        }

        var word = OrderWords.Of(decree) + ":";
        if (decree != DecreeWord.Running)
        {
            return parts.Count == 0 ? word : $"{Sentence(parts)}\n{word}";
        }

        return Sentence([.. parts, word]);
    }

    private static string Sentence(IEnumerable<string> parts)
    {
        var text = string.Join(", ", parts);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
