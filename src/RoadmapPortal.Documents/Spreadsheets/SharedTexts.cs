using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>The texts of a workbook, each kept once; cells name them by number, so that no text is ever taken for a formula or a number.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int uses;

    /// <param name="text">Clean, see <see cref="SheetText.Clean"/>.</param>
    public string PlaceOf(string text)
    {
        uses++;
        if (!places.TryGetValue(text, out var place))
        {
            place = texts.Count;
            places.Add(text, place);
            texts.Add(SheetText.Protect(text));
        }

        return place.ToString(CultureInfo.InvariantCulture);
    }

    public void Write(SharedStringTablePart part)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new SharedStringTable { Count = (uint)uses, UniqueCount = (uint)texts.Count });
        foreach (var text in texts)
        {
            xml.WriteStartElement(new SharedStringItem());
            xml.WriteElement(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
