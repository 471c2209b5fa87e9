namespace RoadmapPortal.Domain.Schedules.Words;

/// <summary>What a word or mark is to a date. The comment gives a word of each kind.</summary>
internal enum TokenKind : byte
{
    /// <summary>Past the last word.</summary>
    End,

    /// <summary>Nothing that a date is made of.</summary>
    Unknown,

    /// <summary>28, 28-го, 2023</summary>
    Number,

    /// <summary>30.04.2023, 30.04; the value is year·10000 + month·100 + day, the year 0 when missing</summary>
    Date,

    /// <summary>II, ІІ, «второе»</summary>
    Ordinal,

    /// <summary>последний</summary>
    Last,

    /// <summary>сент.</summary>
    Month,

    /// <summary>понедельникам; Monday is 1</summary>
    Weekday,

    Dash,
    Slash,

    /// <summary>Comma, semicolon, colon, bracket, «и».</summary>
    Separator,

    /// <summary>г., годов</summary>
    YearWord,

    /// <summary>текущего</summary>
    Current,

    /// <summary>учебного</summary>
    School,

    /// <summary>полугодие</summary>
    HalfWord,

    /// <summary>кварталы</summary>
    QuarterWord,

    /// <summary>месяца</summary>
    MonthWord,

    /// <summary>неделю</summary>
    WeekWord,

    /// <summary>день</summary>
    DayWord,

    /// <summary>числа</summary>
    DayOfMonthWord,

    /// <summary>раз, дважды (2)</summary>
    Times,

    /// <summary>каждый</summary>
    Every,

    /// <summary>ежемесячно; the value is a <see cref="RecurrenceUnit"/></summary>
    Often,

    /// <summary>с</summary>
    From,

    /// <summary>по</summary>
    To,

    /// <summary>до, к</summary>
    Before,

    /// <summary>не</summary>
    Not,

    /// <summary>позднее</summary>
    Later,

    /// <summary>ранее</summary>
    Earlier,

    /// <summary>чем</summary>
    Than,

    /// <summary>реже</summary>
    Rarer,

    /// <summary>после</summary>
    After,

    /// <summary>включительно</summary>
    Inclusive,

    /// <summary>конца</summary>
    Close,

    /// <summary>в, на, начиная</summary>
    In,

    /// <summary>течение, протяжении</summary>
    Course,

    /// <summary>весь</summary>
    Whole,

    /// <summary>период, срок</summary>
    Period,

    /// <summary>сроки</summary>
    Terms,

    /// <summary>реализации, программы: what follows «весь период»</summary>
    OfThePlan,

    /// <summary>постоянно</summary>
    Always,

    /// <summary>графику, плану</summary>
    Plan,

    /// <summary>согласно</summary>
    According,

    /// <summary>соответствии</summary>
    Accordance,

    /// <summary>мере</summary>
    Measure,

    /// <summary>необходимости, запросу</summary>
    Need,
}
