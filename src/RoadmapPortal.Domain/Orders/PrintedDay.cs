using System.Globalization;

namespace RoadmapPortal.Domain.Orders;

/// <summary>Date and number as stamps print them; what is not registered yet is left open for the pen.</summary>
internal static class PrintedDay
{
    /// <summary>«от 21.04.2023 № 680», «от __________ № ____».</summary>
    public static string WithNumber(DateOnly? date, string? number) =>
        $"от {Of(date)} № {(string.IsNullOrWhiteSpace(number) ? "____" : number.Trim())}";

    public static string Of(DateOnly? date) => date?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "__________";
}
