using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Risks;

/// <summary>
/// What the words of a code cell mean: «2.1,2.2.», «5.1 5.2», «1.1,⏎1.2», «все параметры», «все выявленные параметры».
/// </summary>
/// <param name="Codes">In the order typed, each once.</param>
/// <param name="All">The words ask for every parameter of the audit; <paramref name="Codes"/> is then empty.</param>
/// <param name="Unclear">Words that are neither.</param>
public sealed partial record ParameterCodeList(IReadOnlyList<ParameterCode> Codes, bool All, IReadOnlyList<string> Unclear)
{
    public static ParameterCodeList Read(string text)
    {
        if (EveryParameter().IsMatch(text))
        {
            return new ParameterCodeList([], All: true, []);
        }

        var codes = new List<ParameterCode>();
        var unclear = new List<string>();
        foreach (var token in text.Split([',', ';', ' ', '\n', '\t', '\u00A0'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ParameterCode.TryParse(token, out var code))
            {
                unclear.Add(token);
            }
            else if (!codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        return new ParameterCodeList(codes, All: false, unclear);
    }

    [GeneratedRegex(@"^\s*все(\s+выявленные)?\s+параметры\s*\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EveryParameter();
}
