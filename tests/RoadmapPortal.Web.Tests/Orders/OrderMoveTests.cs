using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Approve;
using RoadmapPortal.Web.Features.Orders.Write;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>An order on its way to the head and back: who may, what is locked meanwhile, what is told. Nothing is approved here.</summary>
public sealed class OrderMoveTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private ApprovalRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task Submit_LocksOrderAndRoadmapForEverybody_AndWithdrawOpensThem()
    {
        var order = await Room.SubmitAsync();
        (order.Stage, await Room.RoadmapStageAsync()).ShouldBe((OrderStage.ForApproval, MunicipalRoadmapStage.ForApproval));
        var title = new StructureWriting("title", portal.Primorsk.MunicipalRoadmap.Title, "Взлом");
        (await Room.Deed<ChangeStructure>().RunAsync(Room.Visit(Role.Methodist), Room.Roadmap, [title], null, default)).Refusals
            .ShouldHaveSingleItem().Rule.ShouldBe(MunicipalRoadmap.IsNotWithTheHead);
        (await Room.Deed<ChangeOrder>().RunAsync(Room.Visit(Role.Methodist), order.Id, [new OrderWriting("title", order.Header.Title, "Взлом")], null, default)).Refusals
            .ShouldHaveSingleItem().Rule.ShouldBe(OrderStep.StageAllows);
        (await Room.Deed<DiscardOrder>().RunAsync(Room.Visit(Role.Methodist), order.Id, order.Revision, default)).IsDone.ShouldBeFalse();
        (await Room.Deed<SubmitOrder>().RunAsync(Room.Visit(Role.Methodist), order.Id, true, default)).Refusals.Select(refusal => refusal.Rule).ShouldContain(OrderStep.StageAllows);

        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        (await methodist.TextAsync($"/m/primorsk/roadmaps/{Room.Roadmap.Value}")).ShouldContain("На согласовании");
        (await methodist.TextAsync("/m/primorsk/orders")).ShouldContain("На согласовании");
        using var text = await methodist.GetAsync($"/m/primorsk/orders/{order.Id.Value}");
        text.Headers.Location!.ToString().ShouldEndWith("/approval");

        await Room.PutBackAsync();
        ((await Room.NowAsync()).Stage, await Room.RoadmapStageAsync()).ShouldBe((OrderStage.Draft, MunicipalRoadmapStage.Draft));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryMove_EachRole_OnlyItsOwn(Role role)
    {
        var order = await Room.SubmitAsync();
        try
        {
            var isWriter = role is Role.Methodist or Role.MunicipalAdmin;
            Rule[] strange = role.IsOfOneSchool() ? [Gate.IsFound] : [OrderStep.RoleAllows];
            var seen = new SeenOrder(-1, "");
            (await Room.ApproveAsync(seen, role: role)).Refusals.Select(refusal => refusal.Rule).Intersect(strange).ShouldBe(role == Role.Head ? [] : strange);
            (await Room.Deed<ReturnOrder>().RunAsync(Room.Visit(role), order.Id, "Исправьте", -1, default)).Refusals.Select(refusal => refusal.Rule).Intersect(strange).ShouldBe(role == Role.Head ? [] : strange);
            (await Room.Deed<OrderApprovalQuery>().RunAsync(Room.Visit(role), order.Id, default) is null).ShouldBe(role.IsOfOneSchool());
            (await Room.NowAsync()).Stage.ShouldBe(OrderStage.ForApproval);
            var withdrawn = await Room.Deed<WithdrawOrder>().RunAsync(Room.Visit(role), order.Id, default);
            withdrawn.Refusals.Select(refusal => refusal.Rule).ShouldBe(isWriter ? [] : strange);
            if (isWriter)
            {
                (await Room.Deed<SubmitOrder>().RunAsync(Room.Visit(role), order.Id, true, default)).Refusals.ShouldBeEmpty();
            }
        }
        finally
        {
            await Room.PutBackAsync();
        }
    }

    [Fact]
    public async Task Submit_WaitsForWhoeverIsWritingInTheRoadmap_AndSeesWhatWasWritten()
    {
        var order = await Room.NowAsync();
        await using var source = NpgsqlDataSource.Create(portal.Database.Admin);
        await using var writer = await source.OpenConnectionAsync();
        var row = $"where tenant_id = '{portal.Primorsk.Tenant.Value}' and id = '{portal.Primorsk.MunicipalTable.Activities[0].Id.Value}'";
        await TellAsync($"begin; update activities set cells = replace(cells::text, '1.1', '9.9')::jsonb {row}");
        var submit = Room.Deed<SubmitOrder>().RunAsync(Room.Visit(Role.Methodist), order.Id, true, default);
        await WaitingForALockAsync(submit);
        await TellAsync("commit");
        try
        {
            (await submit).Refusals.Select(refusal => refusal.Rule).ShouldBe([OrderReadiness.NothingBlocks]);
        }
        finally
        {
            await Room.PutBackAsync();
            await TellAsync($"update activities set cells = replace(cells::text, '9.9', '1.1')::jsonb {row}");
        }

        async Task TellAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, writer);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task EveryMove_OnTheOtherTownsOrder_FindsNothing()
    {
        var theirs = new ApprovalRoom(portal, portal.Zarechny);
        var order = await theirs.SubmitAsync();
        foreach (var (role, slug) in ((Role, string)[])[(Role.Methodist, "primorsk"), (Role.Head, "primorsk"), (Role.Head, "zarechny")])
        {
            var visitor = Room.Visit(role) with { Slug = slug };
            foreach (var outcome in (Outcome<Order>[])
                [
                    await Room.Deed<SubmitOrder>().RunAsync(visitor, order.Id, true, default),
                    await Room.Deed<WithdrawOrder>().RunAsync(visitor, order.Id, default),
                    await Room.Deed<ReturnOrder>().RunAsync(visitor, order.Id, "Взлом", order.Revision, default),
                    await Room.Deed<ApproveOrder>().RunAsync(visitor, order.Id, new OrderRegistration("7", ApprovalRoom.Day), await theirs.SeenAsync(), default),
                ])
            {
                outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            }

            (await Room.Deed<OrderApprovalQuery>().RunAsync(visitor, order.Id, default)).ShouldBeNull();
        }

        using var head = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        (await head.StatusAsync($"/m/primorsk/orders/{order.Id.Value}/approval")).ShouldBe(HttpStatusCode.NotFound);
        (await head.StatusAsync($"/m/zarechny/orders/{order.Id.Value}/approval")).ShouldBe(HttpStatusCode.NotFound);
        (await theirs.NowAsync()).Stage.ShouldBe(OrderStage.ForApproval);
        await theirs.PutBackAsync();
    }

    [Fact]
    public async Task Return_ByThePage_TellsTheWritersWhatToMend()
    {
        var order = await Room.SubmitAsync();
        var page = $"/m/primorsk/orders/{order.Id.Value}/approval";
        using var head = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Head));
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        (await head.TextAsync("/m/primorsk")).ShouldContain("Ждёт утверждения.");
        (await methodist.TextAsync("/m/primorsk")).ShouldNotContain("Ждёт утверждения.");
        (await methodist.TextAsync(page)).ShouldNotContain("Что утверждается");
        (await head.TextAsync(page)).ShouldContain("Что утверждается");
        var fields = new Dictionary<string, string> { ["_handler"] = "return", ["remark"] = " ", ["revision"] = $"{order.Revision}" };
        using (var refused = await head.PostAsync(page, fields))
        {
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Напишите, что исправить");
        }

        using (var unseen = await head.PostAsync(page, new Dictionary<string, string> { ["_handler"] = "return", ["remark"] = "Уточните" }))
        {
            WebUtility.HtmlDecode(await unseen.Content.ReadAsStringAsync()).ShouldContain("Пока вы смотрели", Case.Sensitive, "who says not what they saw has seen nothing");
        }

        using (var done = await head.PostAsync(page, new Dictionary<string, string>(fields) { ["remark"] = "Уточните <b>срок</b>." }))
        {
            done.Headers.Location!.ToString().ShouldEndWith("?done=return");
        }

        (await methodist.TextAsync("/m/primorsk")).ShouldContain("Руководитель вернул его с замечанием");
        using (var raw = await methodist.GetAsync(page))
        {
            var html = await raw.Content.ReadAsStringAsync();
            html.ShouldNotContain("<b>срок");
            WebUtility.HtmlDecode(html).ShouldContain("Уточните <b>срок</b>.");
        }

        (await methodist.TextAsync($"/m/primorsk/orders/{order.Id.Value}")).ShouldContain("Руководитель вернул приказ");
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        var told = await context.Notifications.Where(notification => notification.Recipient == portal.Primorsk.PersonIn(Role.Methodist)).OrderByDescending(notification => notification.At).FirstAsync();
        told.Text.ShouldContain("Приказ возвращён на доработку: «Об утверждении дорожной карты». Уточните");
        var last = await context.Journal.Where(entry => entry.SubjectId == order.Id.Value).OrderByDescending(entry => entry.Number).FirstAsync();
        (last.Deed, last.SubjectKind, last.SubjectId, last.Details).ShouldBe((JournalDeed.OrderReturned, JournalSubjectKind.Order, order.Id.Value, "Уточните <b>срок</b>."));
        await Room.PutBackAsync();
    }

    private async Task WaitingForALockAsync(Task deed)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await portal.Database.AskAdminAsync("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") is 0L)
        {
            deed.IsCompleted.ShouldBeFalse("it should have waited");
            await pace.WaitForNextTickAsync(patience.Token);
        }
    }
}
