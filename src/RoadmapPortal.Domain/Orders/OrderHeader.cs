namespace RoadmapPortal.Domain.Orders;

/// <summary>The head of an order as printed, with what its date and number mean.</summary>
/// <param name="Body">Lines naming who issues it.</param>
/// <param name="Date">None until it is registered.</param>
/// <param name="PrintedDate">«от 21.04.2023 г.» as a document taken over has it; blank otherwise.</param>
/// <param name="Number">Blank until it is registered.</param>
/// <param name="PrintedNumber">«№ 680» as a document taken over has it; blank otherwise.</param>
public sealed record OrderHeader(
    IReadOnlyList<string> Body, string Heading, DateOnly? Date, string PrintedDate, string? Place, string Number, string PrintedNumber, string Title)
{
    /// <summary>Who issues it, in the genitive, for the stamps of annexes: «управления по образованию администрации города Сочи».</summary>
    public string? Issuer { get; init; }

    /// <summary>The date as it is printed, left open for the pen until it is registered.</summary>
    public string DateWords => PrintedDate.Length > 0 ? PrintedDate : $"от {PrintedDay.Of(Date)}";

    /// <summary>The number likewise.</summary>
    public string NumberWords => PrintedNumber.Length > 0 ? PrintedNumber : string.IsNullOrWhiteSpace(Number) ? "№ ____" : $"№ {Number.Trim()}";
}
