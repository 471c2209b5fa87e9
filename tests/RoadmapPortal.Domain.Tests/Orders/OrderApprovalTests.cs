using System.Reflection;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Orders;

/// <summary>The table of moves, walked over all roles and stages; what else stands against a move; what approving makes of the order.</summary>
public sealed class OrderApprovalTests
{
    private static readonly DateTimeOffset Noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 9, 1);
    private static readonly OrderRegistration Registration = new(" 01-05/117 ", new DateOnly(2026, 8, 31));
    private static readonly Role[] Writers = [Role.Methodist, Role.MunicipalAdmin];

    private static readonly Dictionary<OrderMove, (Role[] By, Dictionary<OrderStage, OrderStage> Ways)> Expected = new()
    {
        [OrderMove.Edit] = (Writers, new() { [OrderStage.Draft] = OrderStage.Draft, [OrderStage.Returned] = OrderStage.Returned }),
        [OrderMove.Submit] = (Writers, new() { [OrderStage.Draft] = OrderStage.ForApproval, [OrderStage.Returned] = OrderStage.ForApproval }),
        [OrderMove.Withdraw] = (Writers, new() { [OrderStage.ForApproval] = OrderStage.Draft }),
        [OrderMove.Return] = ([Role.Head], new() { [OrderStage.ForApproval] = OrderStage.Returned }),
        [OrderMove.Approve] = ([Role.Head], new() { [OrderStage.ForApproval] = OrderStage.Approved }),
        [OrderMove.Discard] = (Writers, new() { [OrderStage.Draft] = OrderStage.Draft, [OrderStage.Returned] = OrderStage.Returned }),
        [OrderMove.Amend] = (Writers, new() { [OrderStage.Approved] = OrderStage.Approved }),
        [OrderMove.Repeal] = (Writers, new() { [OrderStage.Approved] = OrderStage.NoLongerInForce }),
    };

    private readonly MunicipalRoadmap roadmap = new(MunicipalityId.New(), RoadmapId.New(), PlanningPeriodId.New(), "Карта");

    public static TheoryData<OrderMove, OrderStage, Role> All =>
    [
        .. from move in Enum.GetValues<OrderMove>()
           from stage in Enum.GetValues<OrderStage>()
           from role in Enum.GetValues<Role>()
           select (move, stage, role),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Move_EachStageAndRole_IsAsTheTableSays(OrderMove move, OrderStage stage, Role role)
    {
        var (by, ways) = Expected[move];
        var actor = Person(role);
        List<Rule> expected = [.. by.Contains(role) ? [] : (Rule[])[OrderStep.RoleAllows], .. ways.ContainsKey(stage) ? [] : (Rule[])[OrderStep.StageAllows]];
        OrderStep.WhyNot(move, stage, actor.May).Select(refusal => refusal.Rule).ShouldBe(expected);
        if (move is OrderMove.Edit or OrderMove.Discard or OrderMove.Amend or OrderMove.Repeal)
        {
            return;
        }

        var order = At(stage);
        if (expected.Count == 0)
        {
            Do(order, move, actor);
            order.Stage.ShouldBe(ways[stage]);
            (roadmap.Stage, roadmap.IsOpenForEditing).ShouldBe(order.Stage switch
            {
                OrderStage.ForApproval => (MunicipalRoadmapStage.ForApproval, false),
                OrderStage.Approved => (MunicipalRoadmapStage.Approved, false),
                _ => (MunicipalRoadmapStage.Draft, true),
            });
            return;
        }

        var (before, revision) = (roadmap.Stage, order.Revision);
        expected.ShouldBeSubsetOf(Should.Throw<RefusedException>(() => Do(order, move, actor)).Refusals.Select(refusal => refusal.Rule).ToList());
        (order.Stage, order.Revision, roadmap.Stage).ShouldBe((stage, revision, before));
    }

    [Fact]
    public void Submit_AnEmptyOrder_IsRefusedWithEveryReasonAtOnce()
    {
        var order = new Order(MunicipalityId.New(), OrderId.New(), new OrderHeader([], "ПРИКАЗ", null, "", null, "", "", " "), "", "Начальник", "");
        roadmap.Submit();
        Refusals(order.WhyNotSubmit(Person(Role.Methodist), new OrderReadiness(order, ["срок сдачи карт школ"], [Flaw(CheckSeverity.Blocks)], [roadmap]), false)).ShouldBe(
        [
            OrderReadiness.TitleIsWritten, OrderReadiness.ItemsAreWritten, OrderReadiness.SignatoryIsNamed, OrderReadiness.FieldsAreFilled, OrderReadiness.NothingBlocks,
            MunicipalRoadmap.IsADraftWhenSubmitted,
        ]);
        order.AddItem("5.2.", "Раз", null);
        order.AddItem("5.2", " ", null);
        Refusals(new OrderReadiness(order, [], [], []).WhyNot(true)).ShouldBe(
            [OrderReadiness.TitleIsWritten, OrderReadiness.EveryItemHasWords, OrderReadiness.SignatoryIsNamed, OrderReadiness.NumbersStandOnce]);
    }

    [Fact]
    public void Submit_WithWarnings_IsAskedAboutOnceNothingElseIsLeft()
    {
        var order = At(OrderStage.Draft);
        var warned = new OrderReadiness(order, [], [Flaw(CheckSeverity.Warns)], [roadmap]);
        Refusals(order.WhyNotSubmit(Person(Role.Methodist), warned, false)).ShouldBe([OrderReadiness.WarningsAreMeant]);
        Refusals(order.WhyNotSubmit(Person(Role.Head), warned, false)).ShouldBe([OrderStep.RoleAllows]);
        order.WhyNotSubmit(Person(Role.Methodist), warned, true).ShouldBeEmpty();
    }

    [Fact]
    public void Decide_ByWhoeverSubmitted_OrOnAnOlderRevision_IsRefused()
    {
        var both = new ActingPerson(PersonId.New(), "Мария", _ => true);
        var order = At(OrderStage.Draft);
        order.Submit(both, Ready(order), false, Noon);
        Refusals(order.WhyNotApprove(both, Registration, order.Revision, Today, [])).ShouldBe([Order.SubmitterDoesNotDecide]);
        Refusals(order.WhyNotReturn(both, " ", order.Revision)).ShouldBe([Order.SubmitterDoesNotDecide, Order.ReturnHasARemark]);
        Refusals(order.WhyNotApprove(Person(Role.Head), Registration, order.Revision - 1, Today, [])).ShouldBe([Order.IsStillAsSubmitted]);
        Refusals(order.WhyNotReturn(Person(Role.Head), new string('я', 4_001), order.Revision)).ShouldBe([Order.ReturnHasARemark]);
        order.WhyNotReturn(Person(Role.Head), new string('я', 4_000), order.Revision).ShouldBeEmpty();
    }

    [Fact]
    public void Return_KeepsTheRemark_UntilTheOrderIsApproved()
    {
        var order = At(OrderStage.ForApproval);
        order.Return(Person(Role.Head), " Уточните срок.\0 ", order.Revision, [roadmap], Noon);
        (order.Remark, order.DecidedByName).ShouldBe(("Уточните срок.", "Head"));
        order.Submit(Person(Role.Methodist), Ready(order), false, Noon);
        order.Withdraw(Person(Role.MunicipalAdmin), [roadmap]);
        order.Remark.ShouldBe("Уточните срок.");
        order.Submit(Person(Role.Methodist), Ready(order), false, Noon);
        Do(order, OrderMove.Approve, Person(Role.Head));
        order.Remark.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "2026-08-31", "order/number-is-given")]
    [InlineData("7\n8", "2026-08-31", "order/number-is-given")]
    [InlineData("123456789012345678901234567890123456789012345678901", "2026-08-31", "order/number-is-given")]
    [InlineData("12345678901234567890123456789012345678901234567890", "2026-08-31", null)]
    [InlineData("7", null, "order/date-is-given")]
    [InlineData("7", "2026-09-02", "order/date-has-come")]
    [InlineData("7", "2014-12-31", "order/date-has-come")]
    [InlineData("7", "2015-01-01", null)]
    [InlineData("680а", "2026-01-10", "order/number-is-free")]
    [InlineData("680а", "2025-01-10", null)]
    [InlineData("7", "2026-09-01", null)]
    public void Register_NumberAndDate_AreBoundedAndFree(string number, string? date, string? rule)
    {
        var typed = new OrderRegistration(number, date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        typed.WhyNot(Today, [new RegisteredOrder("680А", new DateOnly(2026, 3, 1), "Другой")]).Select(refusal => refusal.Rule.Id).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact]
    public void Approve_FillsNumberDateAndFields_AndTheRoadmapHasAnEdition()
    {
        var order = At(OrderStage.ForApproval);
        Do(order, OrderMove.Approve, Person(Role.Head));
        (order.Header.Date, order.Header.Number, order.Header.DateWords, order.Header.NumberWords).ShouldBe((Registration.Date, "01-05/117", "от 31.08.2026", "№ 01-05/117"));
        order.StampOn(order.Annexes[0])[^1].ShouldBe("от 31.08.2026 № 01-05/117");
        order.Annexes[0].Stamp.ShouldBeEmpty("the words of the document taken over name another order");
        order.Items[0].Text.ShouldBe("Сдать в __________.", "what a field said then stays, whatever the campaign says later");
        (roadmap.IsApproved, roadmap.EditionNumber).ShouldBe((true, 1));
    }

    [Fact]
    public void Approve_AsTheDocumentTakenOverIsRegistered_KeepsItsPrintedWords()
    {
        var order = At(OrderStage.ForApproval);
        order.Approve(Person(Role.Head), new OrderRegistration("680", new DateOnly(2023, 4, 21)), order.Revision, Today, [], OrderFields.None, [roadmap], Noon);
        (order.Header.DateWords, order.Annexes[0].Stamp.Count).ShouldBe(("от 21.04.2023 г.", 1));
    }

    [Fact]
    public void WhyNotEdit_OfTheRoadmapThatIsWithTheHead_SaysWithWhat()
    {
        roadmap.Submit();
        roadmap.WhyNotEdit().ShouldHaveSingleItem().Words.ShouldBe("Дорожная карта «Карта» на согласовании вместе с приказом: править её можно, когда приказ отзовут или вернут на доработку.");
        Refusals(roadmap.WhyNotSubmit()).ShouldBe([MunicipalRoadmap.IsADraftWhenSubmitted]);
        roadmap.Release();
        Should.Throw<RefusedException>(roadmap.Approve);
    }

    private Order At(OrderStage stage)
    {
        var header = new OrderHeader(["УПРАВЛЕНИЕ"], "ПРИКАЗ", new DateOnly(2023, 4, 21), "от 21.04.2023 г.", null, "680", "№ 680", "Об утверждении");
        var order = new Order(roadmap.Tenant, OrderId.New(), header, "приказываю:", "Начальник", "О.Н. Медведева");
        order.AddItem("1.", "Сдать в {срок сдачи карт школ}.", null);
        order.AddAnnex(roadmap.Id, ["Приложение к приказу от 21.04.2023 № 680"]);
        Put(order, nameof(Order.Stage), stage);
        Put(order, nameof(Order.SubmittedBy), PersonId.New());
        if (stage == OrderStage.ForApproval)
        {
            roadmap.Submit();
        }

        return order;
    }

    private static void Put(Order order, string property, object value) =>
        typeof(Order).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(order, value);

    private void Do(Order order, OrderMove move, ActingPerson actor)
    {
        switch (move)
        {
            case OrderMove.Submit:
                order.Submit(actor, Ready(order), false, Noon);
                break;
            case OrderMove.Withdraw:
                order.Withdraw(actor, [roadmap]);
                break;
            case OrderMove.Return:
                order.Return(actor, "Исправьте", order.Revision, [roadmap], Noon);
                break;
            case OrderMove.Approve:
                order.Approve(actor, Registration, order.Revision, Today, [], OrderFields.None, [roadmap], Noon);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(move));
        }
    }

    private OrderReadiness Ready(Order order) => new(order, [], [], [roadmap]);

    private static Flaw Flaw(CheckSeverity severity) => new(RoadmapChecks.TheAnnexHasTheTitleOfTheOrder, severity, FlawPlace.OfText("Название"), "Не то", []);

    private static ActingPerson Person(Role role) => new(PersonId.New(), role.ToString(), deed => role.May(deed));

    private static IEnumerable<Rule> Refusals(IEnumerable<Refusal> refusals) => refusals.Select(refusal => refusal.Rule);
}
