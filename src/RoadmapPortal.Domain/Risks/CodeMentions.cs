using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks;

/// <summary>
/// Finds the codes that running text names after a form of «параметр». Dates, amounts and numbers of items look like codes;
/// so nothing else is one.
/// </summary>
internal ref struct CodeMentions(string prose)
{
    private readonly List<WrittenCode> written = [];
    private int at;

    public List<WrittenCode> Find()
    {
        while (at < prose.Length)
        {
            var end = CodeWords.End(prose, at);
            if (end == at)
            {
                at++;
                continue;
            }

            var named = CodeWords.IsParameter(prose.AsSpan(at, end - at)) && (at == 0 || !char.IsLetterOrDigit(prose[at - 1]));
            at = end;
            if (named)
            {
                TakeCodes();
            }
        }

        return written;
    }

    private void TakeCodes()
    {
        while (at < prose.Length && (Signs.IsBlank(prose[at]) || prose[at] is ':' or '№' or '('))
        {
            at++;
        }

        while (CodeScanner.Range(prose, at) is { IsUnderstood: true } range && !BeginsWithZero(range.First) && !BeginsWithZero(range.Last))
        {
            range.AddTo(written);
            at = range.Place.End;
            if (!TakeSeparator())
            {
                return;
            }
        }
    }

    /// <summary>A comma or «и», with a full stop of the code before it or not; blanks alone part only codes without one.</summary>
    private bool TakeSeparator()
    {
        var stopped = at < prose.Length && prose[at] == '.';
        var next = Signs.SkipBlanks(prose, stopped ? at + 1 : at);
        var comma = next < prose.Length && prose[next] is ',' or ';';
        next = Signs.SkipBlanks(prose, comma ? next + 1 : next);
        var end = CodeWords.End(prose, next);
        var and = CodeWords.IsAnd(prose.AsSpan(next, end - next));
        if (stopped && !comma && !and)
        {
            return false;
        }

        at = and ? Signs.SkipBlanks(prose, end) : next;
        return true;
    }

    /// <summary>«15.09» is a day.</summary>
    private readonly bool BeginsWithZero(ScannedCode code)
    {
        var parameter = prose.LastIndexOf('.', code.End - 1) + 1;
        return code.Factor == 0 || prose[parameter] == '0';
    }
}
