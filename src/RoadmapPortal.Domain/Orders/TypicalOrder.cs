using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Orders;

/// <summary>
/// The typical text «Об утверждении дорожной карты», after the orders of Сочи and of the Мещовский район: what changes from year to year
/// is a field, what only the office knows is a blank that the checks find.
/// </summary>
public static class TypicalOrder
{
    private const string Roadmap = "дорожную карту по профилактике учебной неуспешности";
    private const string Heads = "руководители ОО";

    /// <param name="order">Empty.</param>
    /// <param name="roadmap">What it approves; none if there is none yet.</param>
    public static void WriteInto(Order order, RoadmapId? roadmap)
    {
        Put(order, "title", "Об утверждении дорожной карты по профилактике учебной неуспешности в общеобразовательных организациях ({период})");
        Put(order, "purpose", "в целях развития системы профилактики учебной неуспешности в общеобразовательных организациях");
        var ground = order.StartGround();
        Put(order, $"ground-{ground.Id.Value}-act", "приказа (указать, чей приказ, его дату, номер и название)");
        Item(order, null, $"Утвердить {Roadmap} в общеобразовательных организациях ({{период}}) (Приложение № 1).");
        var office = Item(order, null, "Отделу управления образования (указать отдел, фамилию и инициалы ответственного):");
        Item(order, office, "Обеспечить координацию работы по сопровождению образовательных организаций (далее – ОО) по профилактике учебной неуспешности.");
        Item(order, office, "Осуществлять аудит школ по исполнению мероприятий дорожной карты в части уровня ОО.");
        Item(order, office, "Провести мониторинг размещения утверждённых дорожных карт на сайтах ОО {дни проверки сайтов}");
        var schools = Item(order, null, "Руководителям общеобразовательных организаций:");
        Item(order, schools, "Использовать результаты аудита негативных факторов при разработке дорожных карт по профилактике учебной неуспешности.");
        Duty(order, Item(order, schools, $"Разработать {Roadmap} на уровне ОО в срок до {{срок сдачи карт школ}}"), "до {срок сдачи карт школ}");
        Duty(
            order,
            Item(order, schools, "Разместить утверждённую дорожную карту на официальном сайте ОО в разделе, посвящённом оценке качества образования, в срок до {срок публикации карт школ}"),
            "до {срок публикации карт школ}");
        Item(order, schools, "Обеспечить выполнение дорожной карты в части уровня ОО.");
        Item(order, null, "Контроль за исполнением настоящего приказа оставляю за собой.");
        if (roadmap is { } annexed)
        {
            Put(order, $"annex-{order.Annex(AnnexKind.Roadmap, annexed, null).Id.Value}-number", "1");
        }
    }

    private static OrderItem Item(Order order, OrderItem? under, string text)
    {
        var item = order.StartItem(under?.Id);
        if (under is not null)
        {
            order.Nest(item.Id);
        }

        Put(order, $"item-{item.Id.Value}-text", text);
        return item;
    }

    private static void Duty(Order order, OrderItem item, string term)
    {
        Put(order, $"item-{item.Id.Value}-who", Heads);
        Put(order, $"item-{item.Id.Value}-term", term);
    }

    private static void Put(Order order, string name, string words)
    {
        var text = order.Texts.Single(text => text.Name == name);
        order.Write(text, text.Now, words);
    }
}
