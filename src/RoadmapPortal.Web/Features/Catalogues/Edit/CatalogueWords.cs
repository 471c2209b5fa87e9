using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>How the pages of the catalogue call things.</summary>
public static class CatalogueWords
{
    public static string Of(CodeNumbering numbering) => numbering switch
    {
        CodeNumbering.Canonical => "Канонические коды",
        CodeNumbering.LocalPerFactor => "Местные, внутри фактора",
        CodeNumbering.LocalWhole => "Местные, сквозные",
    };

    public static string Heading(CodeNumbering numbering) => numbering switch
    {
        CodeNumbering.Canonical => "Канонич.",
        CodeNumbering.LocalPerFactor => "По факторам",
        CodeNumbering.LocalWhole => "Сквозной",
    };

    public static string Meaning(CodeNumbering numbering) => numbering switch
    {
        CodeNumbering.Canonical => "Собственные коды классификатора. Точно известные – те, что назвал документ.",
        CodeNumbering.LocalPerFactor => "Фактор сохраняет свой номер, параметры, которые нашёл аудит, считаются заново: 4.1, 4.2, 7.1 (как в Сочи).",
        CodeNumbering.LocalWhole => "И факторы, и параметры считаются заново: 1.1, 1.2, 2.1 (как в Новороссийске).",
    };

    /// <summary>«в аудитах: 1, школ: 45, мероприятий: 3».</summary>
    public static string Of(ParameterUse use)
    {
        var parts = new List<string>();
        if (use.Audits > 0)
        {
            parts.Add(Russian.Count(use.Audits, "аудит", "аудита", "аудитов"));
        }

        if (use.Findings > 0)
        {
            parts.Add(Russian.Count(use.Findings, "отметка", "отметки", "отметок"));
        }

        if (use.Activities > 0)
        {
            parts.Add(Russian.Count(use.Activities, "мероприятие", "мероприятия", "мероприятий"));
        }

        return parts.Count == 0 ? "не используется" : string.Join(", ", parts);
    }
}
