namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>Finds what stands before the text of a list's item : «•», «–», «1.», «2.1.», «1)», «а)».</summary>
public static class ListMarker
{
    private const int MostDigits = 2;

    /// <summary>How many characters the marker and the spaces after it take; 0 if the line begins otherwise.</summary>
    public static int LengthAt(ReadOnlySpan<char> line)
    {
        var marker = line.IsEmpty ? 0 : SignLength(line);
        var length = marker;
        while (length < line.Length && line[length] is ' ' or Typography.NoBreakSpace)
            length++;
        return marker > 0 && length > marker && length < line.Length && line[length] != '\n' ? length : 0;
    }

    /// <summary>Whether it is a dash or point that marks items which nobody counts.</summary>
    public static bool IsSign(char character) => character is '•' or '●' or '▪' or '·' or '–' or '—' or '-';

    private static int SignLength(ReadOnlySpan<char> line)
    {
        if (IsSign(line[0]))
            return 1;
        if (char.IsLetter(line[0]))
            return line.Length > 1 && line[1] == ')' ? 2 : 0;
        var at = 0;
        while (true)
        {
            var digits = at;
            while (at < line.Length && at - digits <= MostDigits && char.IsAsciiDigit(line[at]))
                at++;
            if (at == digits || at - digits > MostDigits || at == line.Length || line[at] is not ('.' or ')'))
                return 0;
            at++;
            if (at == line.Length || line[at - 1] == ')' || !char.IsAsciiDigit(line[at]))
                return at;
        }
    }
}
