using System.Text.RegularExpressions;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>Why a paper cannot be set, in the office's words: what, where, what to do.</summary>
public static partial class PaperProblem
{
    public static string Words(LayoutException problem) => $"{What(problem)} Где: {Where(problem.Path)}. {Advice(problem)}";

    private static string What(LayoutException problem) => problem switch
    {
        MissingGlyphException missing => $"В шрифтах документа нет знака «{missing.Character}».",
        _ when problem.Reason.Contains("columns", StringComparison.Ordinal) => "Графы таблицы вместе шире листа.",
        _ when problem.Reason.Contains("narrower", StringComparison.Ordinal) => "Графа так узка, что в неё не входит буква.",
        _ when problem.Reason.Contains("heading", StringComparison.Ordinal) => "Заголовок таблицы выше листа.",
        _ when problem.Reason.Contains("label", StringComparison.Ordinal) => "Номер пункта так длинен, что его тексту не осталось места.",
        _ when problem.Reason.Contains("margin", StringComparison.Ordinal) => "Поля листа не оставляют места.",
        _ => "Документ не помещается на лист.",
    };

    private static string Advice(LayoutException problem) => problem is MissingGlyphException
        ? "Замените знак."
        : "Сократите текст или попросите администратора уменьшить шрифт и поля в профиле печати.";

    /// <summary>«section 2 / block 5 (table) / row 3 / cell 2» → «часть 2 документа, блок 5 (таблица), строка 3, графа 2».</summary>
    private static string Where(string path) => string.Join(", ", path.Split(" / ").Select(step => Step().Match(step) switch
    {
        { Success: false } => step == "heading" ? "заголовок" : step,
        var match => match.Groups[1].Value switch
        {
            "section" => $"часть {match.Groups[2].Value} документа",
            "block" => $"блок {match.Groups[2].Value} ({(step.Contains("table", StringComparison.Ordinal) ? "таблица" : "абзац")})",
            "row" => $"строка {match.Groups[2].Value}",
            "cell" => $"графа {match.Groups[2].Value}",
            _ => step,
        },
    }));

    [GeneratedRegex("^([a-z]+) ([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
