namespace RoadmapPortal.Documents.Composition;

/// <summary>How whoever holds an approved paper finds out whether it is genuine.</summary>
/// <param name="Code">As it is printed.</param>
/// <param name="Address">Of the page that tells; the two-dimensional code says it.</param>
/// <param name="Place">Of the page where the code can be typed.</param>
public sealed record VerificationMark(string Code, Uri Address, Uri Place)
{
    /// <summary>On printed paper a camera reads it, and from a photocopy too: the side of the two-dimensional code, in millimetres.</summary>
    internal const int Side = 25;

    /// <summary>For a screen reader, instead of the two-dimensional code.</summary>
    internal const string Description = "Двумерный код: адрес страницы, на которой проверяется документ";

    /// <summary>What stands beside the two-dimensional code, line by line.</summary>
    public IReadOnlyList<string> Lines => ["Проверить документ:", Place.AbsoluteUri, $"код {Code}"];
}
