using System.Xml;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>What a PDF says about itself. The same properties and document give the same bytes.</summary>
/// <param name="Title">Shown as the window's title; every file has one (ISO 14289-1, 7.1).</param>
/// <param name="Author">Who issued the paper; may be empty.</param>
/// <param name="Created">Date of creation and of the last change.</param>
/// <param name="Id">The file's identifier.</param>
public sealed record PdfProperties(string Title, string Author, DateTimeOffset Created, Guid Id)
{
    public string Title { get; } = string.IsNullOrWhiteSpace(Title)
        ? throw new ArgumentException("A file has a title.", nameof(Title))
        : Legible(Title);

    public string Author { get; } = Legible(Author);

    /// <summary>Language of the text (BCP 47).</summary>
    public string Language
    {
        get;
        init => field = value.Length > 0 && value.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? value
            : throw new ArgumentException("A language is named by letters, digits and hyphens.", nameof(value));
    } = "ru-RU";

    /// <summary>Without characters that XML, one of the two places where properties stand, has no way to write.</summary>
    private static string Legible(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
