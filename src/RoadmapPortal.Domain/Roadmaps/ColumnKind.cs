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
