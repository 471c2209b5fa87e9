namespace RoadmapPortal.Domain.Schedules;

/// <summary>The unit of «ежедневно» … «ежегодно».</summary>
public enum RecurrenceUnit
{
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
}
