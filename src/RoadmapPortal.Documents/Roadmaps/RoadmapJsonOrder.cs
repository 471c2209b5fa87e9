using System.Text.Json;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>The order of the JSON export.</summary>
internal static class RoadmapJsonOrder
{
    public static void Write(Utf8JsonWriter json, OrderPart? order)
    {
        if (order is null)
        {
            json.WriteNull("order");
            return;
        }

        json.WriteStartObject("order");
        json.WriteStrings("body", order.Body);
        json.WriteString("heading", order.Heading);
        json.WriteString("date", order.Date is { } date ? RoadmapJson.Day(date) : null);
        json.WriteString("printedDate", order.PrintedDate);
        json.WriteString("place", order.Place);
        json.WriteString("number", order.Number);
        json.WriteString("printedNumber", order.PrintedNumber);
        json.WriteString("title", order.Title);
        json.WriteString("preamble", order.Preamble);
        WriteItems(json, order.Items);
        json.WriteSignature(order.Signature);
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<OrderItemPart> items)
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("number", item.Number);
            json.WriteString("text", item.Text);
            WriteItems(json, item.Items);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
