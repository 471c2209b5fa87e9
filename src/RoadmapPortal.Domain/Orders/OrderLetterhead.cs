namespace RoadmapPortal.Domain.Orders;

/// <summary>What one order of an office takes from another: how it is headed, how it decrees and who signs.</summary>
public sealed record OrderLetterhead(
    IReadOnlyList<string> Body, string Heading, string? Place, string? Issuer, DecreeWord DecreeWord, string SignatoryPosition, string SignatoryName)
{
    /// <summary>Of an office that has no order yet.</summary>
    public static OrderLetterhead Empty { get; } = new([], "ПРИКАЗ", null, null, DecreeWord.Running, "", "");

    public static OrderLetterhead Of(Order order)
    {
        var head = order.Header;
        return new(head.Body, head.Heading, head.Place, head.Issuer, order.DecreeWord, order.SignatoryPosition, order.SignatoryName);
    }
}
