using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Orders;

/// <summary>Items are added, moved, nested and counted.</summary>
public sealed class OrderStructureTests
{
    private readonly Order order = Order.Begin(MunicipalityId.New(), PlanningPeriodId.New(), OrderLetterhead.Empty);

    [Fact]
    public void Items_AreCountedByLevel()
    {
        Outline("a", " b", "  c", " d", "e").ShouldBe(["1. a", "1.1. b", "1.1.1. c", "1.2. d", "2. e"]);
    }

    [Fact]
    public void StartItem_BelowOneWithOthersUnderIt_StandsBehindThem()
    {
        Outline("a", " b", "c");
        Write(order.StartItem(Item("a").Id), "new");
        Lines().ShouldBe(["1. a", "1.1. b", "2. new", "3. c"]);
    }

    [Fact]
    public void Move_TakesAlongWhatStandsUnder()
    {
        Outline("a", " b", "c", " d");
        order.Move(Item("c").Id, Side.Above);
        Lines().ShouldBe(["1. c", "1.1. d", "2. a", "2.1. b"]);
        order.Move(Item("c").Id, Side.Below);
        Lines().ShouldBe(["1. a", "1.1. b", "2. c", "2.1. d"]);
        order.WhyNotMove(Item("b").Id, Side.Below).ShouldHaveSingleItem().Rule.ShouldBe(Order.ItemHasRoomToMove);
        Should.Throw<RefusedException>(() => order.Move(Item("a").Id, Side.Above));
    }

    [Fact]
    public void Nest_And_Lift_ChangeTheLevel_AndComeBack()
    {
        Outline("a", " b", "c", " d");
        order.Nest(Item("c").Id);
        Lines().ShouldBe(["1. a", "1.1. b", "1.2. c", "1.2.1. d"]);
        order.Lift(Item("c").Id);
        Lines().ShouldBe(["1. a", "1.1. b", "2. c", "2.1. d"]);
        order.Lift(Item("b").Id);
        Lines().ShouldBe(["1. a", "2. b", "3. c", "3.1. d"]);
    }

    [Fact]
    public void Nest_TheFirst_OrBelowTheThirdLevel_IsRefused()
    {
        Outline("a", " b", "  c", "  d", "e", " f", "  g");
        order.WhyNotNest(Item("a").Id).Select(refusal => refusal.Rule).ShouldBe([Order.ItemHasOneToStandUnder, Order.ItemFitsItsLevel]);
        order.WhyNotNest(Item("d").Id).ShouldHaveSingleItem().Rule.ShouldBe(Order.ItemFitsItsLevel);
        order.WhyNotNest(Item("e").Id).ShouldHaveSingleItem().Rule.ShouldBe(Order.ItemFitsItsLevel);
        order.WhyNotLift(Item("a").Id).ShouldHaveSingleItem().Rule.ShouldBe(Order.ItemIsNested);
    }

    [Fact]
    public void Remove_TakesTheBranch()
    {
        Outline("a", " b", "  c", "d");
        order.Remove(Item("a").Id);
        Lines().ShouldBe(["1. d"]);
    }

    [Fact]
    public void StartItem_BeyondTheMost_IsRefused()
    {
        Outline([.. Enumerable.Range(0, Order.MostItems).Select(at => $"i{at}")]);
        order.WhyNotStartItem().ShouldHaveSingleItem().Rule.ShouldBe(Order.ItemsAreNotTooMany);
    }

    [Fact]
    public void OwnNumbers_StayUntilRenumbered()
    {
        var taken = new Order(MunicipalityId.New(), OrderId.New(), new OrderHeader([], "ПРИКАЗ", null, "", null, "", "", ""), "приказываю:", "", "");
        var five = taken.AddItem("5.", "Руководителям:", null);
        foreach (var number in (string[])["5.1.", "5.2.", "5.2.", "5.3."])
        {
            taken.AddItem(number, number, five.Id);
        }

        taken.Move(taken.Items[1].Id, Side.Below);
        taken.Items.Select(item => item.Number).ShouldBe(["5.", "5.2.", "5.1.", "5.2.", "5.3."]);
        taken.StartItem(taken.Items[4].Id).Number.ShouldBe("1.5.", "counted where it stands");
        taken.Renumber();
        taken.Items.Select(item => item.Number).ShouldBe(["1.", "1.1.", "1.2.", "1.3.", "1.4.", "1.5."]);
    }

    [Theory]
    [InlineData(OrderStage.Draft, true)]
    [InlineData(OrderStage.ForApproval, false)]
    [InlineData(OrderStage.Returned, true)]
    [InlineData(OrderStage.Approved, false)]
    [InlineData(OrderStage.NoLongerInForce, false)]
    public void Edit_IsAllowedByStage(OrderStage stage, bool isAllowed) =>
        (OrderStep.WhyNot(OrderMove.Edit, stage).Count == 0).ShouldBe(isAllowed);

    private OrderItem Item(string text) => order.Items.Single(item => item.Text == text);

    private IEnumerable<string> Lines() => order.Items.Select(item => $"{item.Number} {item.Text}");

    /// <summary>As many blanks before the words as levels above.</summary>
    private IEnumerable<string> Outline(params string[] lines)
    {
        foreach (var line in lines)
        {
            var item = order.StartItem(null);
            for (var level = line.TakeWhile(letter => letter == ' ').Count(); level > 0; level--)
            {
                order.Nest(item.Id);
            }

            Write(item, line.Trim());
        }

        return Lines();
    }

    private void Write(OrderItem item, string words)
    {
        var text = order.Texts.Single(text => text.Name == $"item-{item.Id.Value}-text");
        order.Write(text, "", words);
    }
}
