using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks;

/// <summary>
/// What the words of a code cell mean: «2.1.,2.2.», «5.1 5.2», «1.1,⏎1.2», «2.1–2.4», «п. 2.1 и 2.2», «все параметры»,
/// «все выявленные параметры».
/// </summary>
/// <param name="Written">Every code as often as it stands there, in the order typed.</param>
/// <param name="All">The words ask for every parameter of the audit; they then name no code.</param>
/// <param name="Unclear">The places of words that are neither; a range that is none is there as a whole.</param>
public sealed record ParameterCodeList(IReadOnlyList<WrittenCode> Written, bool All, IReadOnlyList<TextPlace> Unclear)
{
    private static readonly ParameterCodeList Every = new([], All: true, []);

    /// <summary>In the order typed, each once.</summary>
    public IReadOnlyList<ParameterCode> Codes { get; } = Once(Written);

    public static ParameterCodeList Read(string text) => CodeWords.AskForAll(text) ? Every : new CodeCellReader(text).Read();

    /// <summary>
    /// The codes named in running text after a form of the word «параметр»: «Контингент обучающихся по параметрам 5.1, 5.2».
    /// </summary>
    public static IReadOnlyList<WrittenCode> MentionedIn(string prose) => new CodeMentions(prose).Find();

    private static List<ParameterCode> Once(IReadOnlyList<WrittenCode> written)
    {
        const int few = 16;
        var codes = new List<ParameterCode>(written.Count);
        var seen = written.Count > few ? new HashSet<ParameterCode>(written.Count) : null;
        foreach (var (code, _) in written)
        {
            if (seen?.Add(code) ?? !codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        return codes;
    }
}
