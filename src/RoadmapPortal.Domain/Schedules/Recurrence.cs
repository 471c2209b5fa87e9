namespace RoadmapPortal.Domain.Schedules;

/// <summary>How often: «ежегодно», «раз в полугодие», «2 раза в год».</summary>
/// <param name="Times">How many times in each unit; the words seldom say when, so each unit is one window.</param>
public readonly record struct Recurrence(RecurrenceUnit Unit, int Times = 1);
