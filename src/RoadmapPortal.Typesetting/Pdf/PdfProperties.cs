namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>What a PDF says about itself. The same properties and document give the same bytes.</summary>
/// <param name="Title">Shown as the window's title.</param>
/// <param name="Author">Who issued the paper.</param>
/// <param name="Created">Date of creation and of the last change.</param>
/// <param name="Id">The file's identifier.</param>
public sealed record PdfProperties(string Title, string Author, DateTimeOffset Created, Guid Id)
{
    /// <summary>Language of the text (BCP 47).</summary>
    public string Language
    {
        get;
        init => field = value.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? value
            : throw new ArgumentException("A language is named by letters, digits and hyphens.", nameof(value));
    } = "ru-RU";
}
