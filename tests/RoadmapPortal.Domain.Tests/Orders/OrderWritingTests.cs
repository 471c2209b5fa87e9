using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Orders;

/// <summary>The words of an order: its preamble, its fields, what is refused.</summary>
public sealed class OrderWritingTests
{
    private static readonly PlanningPeriod Period = new(
        MunicipalityId.New(), PlanningPeriodId.New(), "2023 – 2024 учебный год", new DateOnly(2023, 8, 1), new DateOnly(2024, 7, 31), RiskCatalogueVersionId.New());

    private readonly Order order = Order.Begin(Period.Tenant, Period.Id, OrderLetterhead.Empty);

    [Theory]
    [InlineData(DecreeWord.Running, "На основании приказа министерства от 06.03.2023 № 681 «О работе», письма института, в целях развития, приказываю:")]
    [InlineData(DecreeWord.Capitals, "На основании приказа министерства от 06.03.2023 № 681 «О работе», письма института, в целях развития\nПРИКАЗЫВАЮ:")]
    [InlineData(DecreeWord.Spaced, "На основании приказа министерства от 06.03.2023 № 681 «О работе», письма института, в целях развития\nп р и к а з ы в а ю:")]
    public void Preamble_NamesTheGrounds_ThePurpose_AndDecrees(DecreeWord word, string printed)
    {
        Ground("приказа министерства", "6.3.2023 г.", "№ 681", "«О работе»");
        Ground("письма института");
        Put("purpose", "в целях развития,");
        Put("decree", word.ToString());
        order.Preamble.ShouldBe(printed);
    }

    [Theory]
    [InlineData("", DecreeWord.Running, "Приказываю:")]
    [InlineData("", DecreeWord.Capitals, "ПРИКАЗЫВАЮ:")]
    [InlineData("в целях развития", DecreeWord.Running, "В целях развития, приказываю:")]
    [InlineData("в целях развития", DecreeWord.Capitals, "В целях развития\nПРИКАЗЫВАЮ:")]
    public void Preamble_WithoutGrounds_IsWhole(string purpose, DecreeWord word, string printed)
    {
        Put("purpose", purpose);
        Put("decree", word.ToString());
        order.Preamble.ShouldBe(printed);
    }

    [Fact]
    public void Preamble_TypedWhole_StandsUntilItIsCleared()
    {
        Put("preamble", "В соответствии с письмом\nПРИКАЗЫВАЮ:");
        Ground("приказа");
        order.Preamble.ShouldBe("В соответствии с письмом\nПРИКАЗЫВАЮ:");
        Put("preamble", "");
        order.Preamble.ShouldBe("На основании приказа, приказываю:");
    }

    [Theory]
    [InlineData("31.02.2023")]
    [InlineData("вчера")]
    [InlineData("01.01.0001")]
    public void GroundDate_ThatIsNone_IsRefused(string typed)
    {
        var text = Text($"ground-{order.StartGround().Id.Value}-date");
        order.WhyNotWrite(text, "", typed).ShouldHaveSingleItem().Rule.ShouldBe(LegalGround.DateIsRead);
    }

    [Fact]
    public void Fields_AreFilledFromPeriodAndCampaign_TheTextKeepsThem()
    {
        Put("title", "Об утверждении карты на {Период} (до {срок  сдачи карт школ}, сайты {дни проверки сайтов}, аудит {срок самоаудита})");
        var terms = new FilingTerms(new DateOnly(2023, 8, 1), new DateOnly(2023, 9, 1), new DateOnly(2023, 9, 10), new DateOnly(2023, 9, 11), new DateOnly(2023, 9, 12));
        var campaign = new FilingCampaign(Period.Tenant, Period.Id, terms, SchoolRoadmapTemplate.Usual);
        var filled = order.FilledWith(OrderFields.Of("", Period, campaign, null));
        filled.Header.Title.ShouldBe(
            "Об утверждении карты на 2023 – 2024 учебный год (до 01.09.2023 г., сайты с 11 сентября по 12 сентября 2023 г., аудит __________)");
        order.Header.Title.ShouldContain("{Период}");
        order.FilledWith(OrderFields.Of(" этот год ", Period, null, null)).Header.Title.ShouldBe("Об утверждении карты на этот год (до __________, сайты __________, аудит __________)");
    }

    [Fact]
    public void Field_ThatIsUnknown_IsRefusedByName()
    {
        var refusal = order.WhyNotWrite(Text("title"), "", "Об {утверждении}").ShouldHaveSingleItem();
        refusal.Rule.ShouldBe(OrderFields.FieldsAreKnown);
        refusal.Words.ShouldStartWith("Поля «{утверждении}» портал не знает. Есть: {период}, ");
        order.WhyNotWrite(Text("period"), "", "{период}").ShouldHaveSingleItem().Rule.ShouldBe(Order.PeriodHasNoFields);
    }

    [Fact]
    public void Field_ThatNamesAPartyInACase_IsFilledFromTheList_WhoIsNotThereStaysOpen()
    {
        var party = new NamedParty(Period.Tenant, new PartyForms("Лукашова", "", "заместителю Лукашовой И.Б.", " заместителя Лукашову И.Б. ", ""), []);
        Put("title", "Возложить на {на кого: лукашова}, {кому : Лукашова}, {кем: Лукашова}, {кого: Некто}");
        var fields = OrderFields.Of("", Period, null, null, [party]);
        order.FilledWith(fields).Header.Title.ShouldBe("Возложить на заместителя Лукашову И.Б., заместителю Лукашовой И.Б., __________, __________");
        fields.OpenIn(Text("title").Now).ShouldBe(["кем: лукашова", "кого: некто"]);
        order.WhyNotWrite(Text("title"), Text("title").Now, "{чей: Лукашова}").ShouldHaveSingleItem().Rule.ShouldBe(OrderFields.FieldsAreKnown);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Отдел: общий", "")]
    [InlineData("{период}", "")]
    [InlineData("Отдел", "{период}")]
    [InlineData("лукашова", "")]
    public void Party_WithoutANameOfItsOwn_OrWithFields_IsRefused(string name, string dative)
    {
        var others = new[] { new NamedParty(Period.Tenant, new PartyForms("Лукашова", "", "", "", ""), []) };
        NamedParty.WhyNotStart(new PartyForms(name, "", dative, "", ""), others).ShouldHaveSingleItem();
        others[0].WhyNotChange(others[0].Forms, new PartyForms("ЛУКАШОВА", "", "", "", ""), others).ShouldBeEmpty();
        others[0].WhyNotChange(new PartyForms("Другая", "", "", "", ""), new PartyForms("Иная", "", "", "", ""), others).ShouldHaveSingleItem().Rule.ShouldBe(Wording.IsStillAsSeen);
    }

    [Fact]
    public void Write_OverAnothersWords_IsRefused()
    {
        Put("title", "Об утверждении");
        order.WhyNotWrite(Text("title"), "", "О внесении").ShouldHaveSingleItem().Rule.ShouldBe(Wording.IsStillAsSeen);
        Should.Throw<RefusedException>(() => order.Write(Text("title"), "", "О внесении"));
        order.WhyNotWrite(Text("title"), "Об утверждении", new string('я', 2_001)).ShouldHaveSingleItem().Rule.ShouldBe(Wording.Fits);
    }

    [Theory]
    [InlineData("decree", "Shout")]
    [InlineData("decree", "7")]
    [InlineData("opening", "")]
    public void Choice_ThatIsNotOffered_IsRefused(string name, string value) =>
        order.WhyNotWrite(Text(name), Text(name).Now, value).ShouldHaveSingleItem().Rule.ShouldBe(Order.ChoiceIsOffered);

    [Fact]
    public void Header_UntilItIsRegistered_IsOpenForThePen()
    {
        (order.Header.DateWords, order.Header.NumberWords).ShouldBe(("от __________", "№ ____"));
        (order.Header with { Date = new DateOnly(2023, 4, 21), Number = "680" }).NumberWords.ShouldBe("№ 680");
    }

    [Fact]
    public void Annex_AgainOrBeyondTheMost_IsRefused_AndNumbersFollowTheOrder()
    {
        var (first, second) = (RoadmapId.New(), RoadmapId.New());
        var roadmap = order.Annex(AnnexKind.Roadmap, first, null);
        var audit = order.Annex(AnnexKind.Audit, first, null);
        order.WhyNotAnnex(AnnexKind.Roadmap, first, null).ShouldHaveSingleItem().Rule.ShouldBe(Order.AnnexIsThereOnce);
        order.Move(audit.Id, Side.Above);
        order.StampOn(audit)[0].ShouldBe("Приложение № 1");
        order.Remove(audit.Id);
        order.StampOn(roadmap)[0].ShouldBe("Приложение");
        for (var at = order.Annexes.Count; at < Order.MostAnnexes; at++)
        {
            order.Annex(AnnexKind.Table, second, RoadmapTableId.New());
        }

        order.WhyNotAnnex(AnnexKind.Audit, second, null).ShouldHaveSingleItem().Rule.ShouldBe(Order.ListIsNotTooLong);
    }

    [Fact]
    public void TypicalOrder_IsWholeAndHasNoUnknownField()
    {
        TypicalOrder.WriteInto(order, RoadmapId.New());
        order.Items.Select(item => item.Number).ShouldBe(["1.", "2.", "2.1.", "2.2.", "2.3.", "3.", "3.1.", "3.2.", "3.3.", "3.4.", "4."]);
        order.Items.Where(item => item.IsDuty).Select(item => item.Number).ShouldBe(["3.2.", "3.3."]);
        order.Texts.SelectMany(text => OrderFields.WhyNotUse(text.Now)).ShouldBeEmpty();
        order.StampOn(order.Annexes[0])[0].ShouldBe("Приложение № 1");
    }

    private OrderText Text(string name) => order.Texts.Single(text => text.Name == name);

    private void Put(string name, string words) => order.Write(Text(name), Text(name).Now, words);

    private void Ground(string act, string date = "", string number = "", string title = "")
    {
        var part = $"ground-{order.StartGround().Id.Value}";
        Put($"{part}-act", act);
        Put($"{part}-date", date);
        Put($"{part}-number", number);
        Put($"{part}-title", title);
    }
}
