using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Orders;

/// <summary>The typical texts «О внесении изменений …» and «О признании утратившим силу …», for their writer to go on with.</summary>
public static class TypicalAmendment
{
    private const string Roadmap = "Дорожная карта";

    /// <param name="order">Empty but for its effect.</param>
    public static void WriteInto(Order order, OrderEffectKind kind, EffectTarget target)
    {
        switch (kind)
        {
            case OrderEffectKind.Amends:
                Amend(order, target);
                break;
            case OrderEffectKind.Repeals:
                Repeal(order, target);
                break;
        }

        Item(order, "Контроль за исполнением настоящего приказа оставляю за собой.");
    }

    private static void Amend(Order order, EffectTarget target)
    {
        Put(order, "title", Fitting($"О внесении изменений в приказ{Whose(target)} {Named(target)}", $"О внесении изменений в приказ{Whose(target)} {Short(target)}"));
        Put(order, "purpose", "в целях уточнения мероприятий и сроков");
        foreach (var roadmap in target.Roadmaps)
        {
            Item(order, $"Внести в {Accusative(Plain(roadmap.Title))}, утверждённую приказом{Whose(target)} {Named(target)}, изменения согласно приложению.");
        }

        if (target.Roadmaps.Count == 0)
        {
            Item(order, $"Внести в приказ{Whose(target)} {Named(target)} следующие изменения: (указать, какой пункт и как изложить).");
        }
    }

    private static void Repeal(Order order, EffectTarget target)
    {
        Put(order, "title", Fitting($"О признании утратившим силу приказа{Whose(target)} {Named(target)}", $"О признании утратившим силу приказа{Whose(target)} {Short(target)}"));
        Put(order, "purpose", "в целях упорядочения правовых актов");
        Item(order, $"Признать утратившим силу приказ{Whose(target)} {Named(target)}.");
        foreach (var amendment in target.Amendments)
        {
            Item(order, $"Признать утратившим силу приказ{Whose(target)} {Plain(EffectTarget.WordsOf(amendment.Header))}.");
        }
    }

    /// <summary>« управления по образованию …», or nothing.</summary>
    private static string Whose(EffectTarget target) => target.Order.Header.Issuer is { } issuer ? $" {Plain(issuer)}" : "";

    private static string Named(EffectTarget target) => Plain(target.Words);

    private static string Short(EffectTarget target) => PrintedDay.WithNumber(target.Order.Header.Date, target.Order.Header.Number);

    private static string Fitting(string title, string shorter) => title.Length <= Wording.LongestHeading ? title : shorter;

    /// <summary>A title in capitals is not for the run of a text; the order's own title says which roadmap it is.</summary>
    private static string Accusative(string title) => !title.Any(char.IsLower) ? "дорожную карту"
        : title.StartsWith(Roadmap, StringComparison.OrdinalIgnoreCase)
        ? $"дорожную карту{title[Roadmap.Length..]}"
        : $"дорожную карту «{title}»";

    /// <summary>Words of another paper are no fields of this one, and its lines are no lines here.</summary>
    private static string Plain(string words) => words.Replace('{', '(').Replace('}', ')').ReplaceLineEndings(" ").Trim();

    private static void Item(Order order, string text) =>
        Put(order, $"item-{order.StartItem(null).Id.Value}-text", text.Length <= OrderItem.LongestText ? text : text[..OrderItem.LongestText]);

    private static void Put(Order order, string name, string words)
    {
        var text = order.Texts.Single(text => text.Name == name);
        order.Write(text, text.Now, words);
    }
}
