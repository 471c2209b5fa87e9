namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>The texts of a workbook, each kept once; cells name them by number, so that no text is ever taken for a formula or a number.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int uses;

    /// <param name="text">Clean, see <see cref="Composition.CleanText"/>.</param>
    public int PlaceOf(string text)
    {
        uses++;
        if (!places.TryGetValue(text, out var place))
        {
            place = texts.Count;
            places.Add(text, place);
            texts.Add(text);
        }

        return place;
    }

    public void Write(XmlBuffer xml)
    {
        xml.Begin().Raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\""u8).Number(uses)
            .Raw("\" uniqueCount=\""u8).Number(texts.Count).Raw("\">"u8);
        foreach (var text in texts)
        {
            xml.Raw("<si><t xml:space=\"preserve\">"u8).Text(SheetText.Protect(text)).Raw("</t></si>"u8);
        }

        xml.Raw("</sst>"u8);
    }
}
