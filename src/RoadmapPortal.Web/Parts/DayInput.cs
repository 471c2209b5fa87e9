using System.Globalization;

namespace RoadmapPortal.Web.Parts;

/// <summary>A day as an <c>input type="date"</c> holds and sends it.</summary>
public static class DayInput
{
    private const string Format = "yyyy-MM-dd";

    public const string NotADay = "Укажите день: выберите в календаре или напишите, например 2026-09-01.";

    public static string Spell(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>None if the words are no day.</returns>
    public static DateOnly? Read(string? typed) => DateOnly.TryParseExact(typed, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
