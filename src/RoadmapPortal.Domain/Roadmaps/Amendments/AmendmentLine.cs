namespace RoadmapPortal.Domain.Roadmaps.Amendments;

/// <summary>One line of a table of changes, in the office's words.</summary>
/// <param name="Place">Where in the edition in force: «Раздел «I …», муниципальный уровень, строка № 5, графа «Срок»».</param>
/// <param name="Before">What it says there; empty if nothing does.</param>
/// <param name="Instruction">«Изложить в следующей редакции:», «Дополнить строкой:», «Исключить».</param>
/// <param name="After">What it will say; empty if the instruction says it all.</param>
public sealed record AmendmentLine(string Place, string Before, string Instruction, string After)
{
    public const string Reword = "Изложить в следующей редакции:", Remove = "Исключить.";

    /// <summary>The instruction with the words that follow it.</summary>
    public string Becomes => After.Length == 0 ? Instruction : $"{Instruction}\n{After}";

    /// <summary>Words that are replaced; none on one side are added or removed.</summary>
    /// <param name="add">The instruction if there was nothing.</param>
    internal static AmendmentLine Of(string place, string before, string after, string add) => (before.Length, after.Length) switch
    {
        (0, _) => new(place, "", add, after),
        (_, 0) => new(place, before, Remove, ""),
        _ => new(place, before, Reword, after),
    };
}
