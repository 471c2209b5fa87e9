using System.Globalization;

namespace RoadmapPortal.Documents.Docx;

/// <summary>Ids of styles. Those that word processors know by themselves keep their ids, so that headings are found and lists behave.</summary>
internal static class StyleId
{
    public const string Normal = "Normal", Title = "Title", Header = "Header", Signature = "Signature",
        ListNumber = "ListNumber", ListBullet = "ListBullet";

    public const string Stamp = "PaperStamp", IssuedBy = "OrderBody", OrderKind = "OrderKind", OrderLine = "OrderLine", AfterTable = "AfterTable";

    public const string Table = "PaperTable", TableHeading = "TableHeading", TableSection = "TableSection", TableLevel = "TableLevel",
        TableText = "TableText", TableCentred = "TableCentred", TableListItem = "TableListItem";

    /// <summary>Word processors list headings of three levels in our papers; what lies deeper looks like the third.</summary>
    public const int DeepestHeading = 3;

    public static string Heading(int level, bool headsTable) => string.Create(
        CultureInfo.InvariantCulture, $"{(headsTable ? "TableTitle" : "Heading")}{Math.Clamp(level, 1, DeepestHeading)}");
}
