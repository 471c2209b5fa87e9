using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>
/// What stands in a cell of the editor, as one piece of HTML. The words of a cell about which nothing is said are written once for all pages
/// that show it. Everything that a person typed is encoded here.
/// </summary>
public static class CellMarkup
{
    /// <summary>The handle by which a row is dragged, and the button of its menu; which row it is says the row.</summary>
    public static readonly MarkupString Deeds = new(
        "<span class=\"handle\" title=\"Перетащить строку\"></span><button type=\"button\" tabindex=\"-1\" aria-haspopup=\"menu\" aria-label=\"Действия со строкой\">⋯</button>");

    private static readonly ConditionalWeakTable<Cells, string?[]> Written = [];

    /// <param name="notes">Of the row.</param>
    /// <param name="note">Of the cell.</param>
    /// <param name="here">Who else stands in the cell; empty if nobody.</param>
    public static MarkupString Of(SheetRow row, ColumnKind column, RowNotes notes, CellNote? note, string here)
    {
        var words = column == ColumnKind.Number ? Words(row.Number) : Shared(row.Cells, column);
        var meaning = column == ColumnKind.Dates ? notes.Meaning : null;
        if (meaning is null && note is null && here.Length == 0)
        {
            return new MarkupString(words);
        }

        var markup = new StringBuilder(words);
        if (meaning is not null)
        {
            markup.Append("<small class=\"meaning\"").Append(notes.IsUnclear ? " data-unclear" : "").Append("><span class=\"unseen\">Понято: </span>").Append(Encoded(meaning)).Append("</small>");
        }

        if (here.Length > 0)
        {
            markup.Append("<span class=\"here\"><span class=\"unseen\">Здесь сейчас: </span>").Append(Encoded(here)).Append("</span>");
        }

        if (note is not null)
        {
            var said = Encoded(note.Words);
            markup.Append("<span class=\"flaw\" title=\"").Append(said).Append("\"><span class=\"unseen\">Проверка: ").Append(said).Append("</span></span>");
        }

        return new MarkupString(markup.ToString());
    }

    private static string Shared(Cells cells, ColumnKind column) =>
        Written.GetValue(cells, static _ => new string?[Enum.GetValues<ColumnKind>().Length])[(int)column] ??= Words(cells[column]);

    private static string Words(string words) => $"<span class=\"words\">{Encoded(words)}</span>";

    private static string Encoded(string words) => WebUtility.HtmlEncode(words);
}
