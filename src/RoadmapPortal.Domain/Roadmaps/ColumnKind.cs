namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>What a column of a roadmap table holds; the heading words are the table's own. Stored by name.</summary>
public enum ColumnKind
{
    /// <summary>№</summary>
    Number,

    /// <summary>мероприятие (контрольная точка in that table)</summary>
    Title,

    /// <summary>форма</summary>
    Form,

    /// <summary>код параметра</summary>
    Codes,

    /// <summary>контингент</summary>
    Audience,

    /// <summary>место проведения</summary>
    Venue,

    /// <summary>срок, дата проведения</summary>
    Dates,

    /// <summary>ответственные</summary>
    Responsible,

    /// <summary>показатель</summary>
    Indicator,

    /// <summary>форма отчёта</summary>
    Report,

    /// <summary>информационное сопровождение</summary>
    Information,

    /// <summary>результат</summary>
    Result,
}

public static class ColumnKinds
{
    /// <summary>
    /// Whether every row must fill the column where a table has it. Indicators, reports and results are often said once for several
    /// rows, in cells that are merged on paper.
    /// </summary>
    public static bool IsDemanded(this ColumnKind kind) => kind switch
    {
        ColumnKind.Title or ColumnKind.Form or ColumnKind.Codes or ColumnKind.Audience or ColumnKind.Venue or ColumnKind.Dates or ColumnKind.Responsible => true,
        ColumnKind.Number or ColumnKind.Indicator or ColumnKind.Report or ColumnKind.Information or ColumnKind.Result => false,
    };

    /// <summary>What a column of the kind is called until the table says it in words of its own.</summary>
    public static string UsualHeading(this ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "№",
        ColumnKind.Title => "Мероприятие",
        ColumnKind.Form => "Форма",
        ColumnKind.Codes => "Код параметра",
        ColumnKind.Audience => "Контингент",
        ColumnKind.Venue => "Место",
        ColumnKind.Dates => "Срок",
        ColumnKind.Responsible => "Ответственные",
        ColumnKind.Indicator => "Показатель",
        ColumnKind.Report => "Форма отчёта",
        ColumnKind.Information => "Информационное сопровождение",
        ColumnKind.Result => "Результат",
    };
}
