using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks;

/// <summary>Goes through the words of a code cell once.</summary>
internal ref struct CodeCellReader(string text)
{
    /// <summary>«коды параметров п. 2.1»</summary>
    private const int MostLeads = 3;

    private readonly List<WrittenCode> written = [];
    private readonly List<TextPlace> unclear = [];
    private int at;

    public ParameterCodeList Read()
    {
        while (Skip())
        {
            if (!TakeCodes() && !TakeWord())
            {
                TakeUnclear();
            }
        }

        return new ParameterCodeList(written, All: false, unclear);
    }

    private static bool IsSeparator(char sign) => sign is ',' or ';' || Signs.IsBlank(sign);

    private bool Skip()
    {
        while (at < text.Length && IsSeparator(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }

    private bool TakeCodes()
    {
        if (CodeScanner.Range(text, at) is not { } range || (range.Next < text.Length && !IsSeparator(text[range.Next]) && !Signs.IsDash(text[range.Next])))
        {
            return false;
        }

        if (range.IsUnderstood)
        {
            range.AddTo(written);
        }
        else
        {
            unclear.Add(range.Place);
        }

        at = range.Next;
        return true;
    }

    /// <summary>«и», and leads with a code after them: they mean nothing of their own.</summary>
    private bool TakeWord()
    {
        var end = CodeWords.End(text, at);
        if (CodeWords.IsAnd(text.AsSpan(at, end - at)) && (end == text.Length || IsSeparator(text[end])))
        {
            at = end;
            return true;
        }

        var next = at;
        for (var leads = 0; leads < MostLeads && CodeWords.IsLead(text.AsSpan(next, CodeWords.End(text, next) - next)); leads++)
        {
            next = AfterLead(CodeWords.End(text, next));
        }

        var led = next > at && CodeScanner.Code(text, next) is not null;
        at = led ? next : at;
        return led;
    }

    private readonly int AfterLead(int next)
    {
        while (next < text.Length && (Signs.IsBlank(text[next]) || text[next] is '.' or ':' or '№'))
        {
            next++;
        }

        return next;
    }

    /// <summary>Up to the next separator; with the unclear word before it, if only blanks part them.</summary>
    private void TakeUnclear()
    {
        var start = at;
        while (at < text.Length && (!IsSeparator(text[at]) || IsDecimalComma()))
        {
            at++;
        }

        if (unclear is [.., var before] && text.AsSpan(before.End, start - before.End).IsWhiteSpace())
        {
            start = before.Start;
            unclear.RemoveAt(unclear.Count - 1);
        }

        unclear.Add(new TextPlace(start, at - start));
    }

    /// <summary>«2,1» is a slip for «2.1» or for two codes: one place to look at, not two.</summary>
    private readonly bool IsDecimalComma() =>
        text[at] == ',' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])
        && CodeScanner.Code(text, at + 1) is null;
}
