using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Approve;
using RoadmapPortal.Web.Features.Orders.Write;
using RoadmapPortal.Web.Features.PublicRegister;
using RoadmapPortal.Web.Features.Roadmaps.CopyForward;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;
using RoadmapPortal.Web.Tests.Commands;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>An approved order is changed twice and then repealed; what was in force stays verifiable, each with its own words.</summary>
public sealed class AmendOrderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Place = "Раздел «I. КАДРОВЫЕ РЕСУРСЫ», МУНИЦИПАЛЬНЫЙ УРОВЕНЬ, строка № ";

    private AmendmentRoom Room => new(portal, portal.Primorsk);

    [Fact]
    public async Task AnApprovedOrder_IsAmendedTwice_ThenRepealed()
    {
        var first = await Room.FirstAsync();
        await Room.ApproveAsync(first, "680");
        await ThrownAwayAsync(first);
        var second = await AmendedAsync(first);
        ReadBack((await Room.EditionsAsync(second))[0]);
        await SaidAsync(first, second);
        var third = await Room.StartAsync(OrderEffectKind.Amends, first);
        await Room.RemoveAsync("Третье");
        await Room.ApproveAsync(third, "682");
        var consolidated = (await Room.EditionsAsync(third))[1];
        PaperReader.Pdf(Bytes(consolidated, EditionFormat.Pdf)).ShouldContain("в редакции приказов от 31.08.2026 № 681, от 31.08.2026 № 682");
        await RepealedAsync(first, second, third);
        var (code, output, _) = await CommandLine.RunAsync(portal.Database.Connections, ["verify-editions", "--municipality", "primorsk"]);
        (code, output[..output.IndexOf('.', StringComparison.Ordinal)]).ShouldBe((0, "primorsk: редакции целы, всего: 8"));
    }

    /// <summary>Begun, tried without a difference, written, sent back by the head, brought back and thrown away: everything is as it was.</summary>
    private async Task ThrownAwayAsync(OrderId first)
    {
        var draft = await Room.StartAsync(OrderEffectKind.Amends, first);
        (await Room.RoadmapAsync()).ShouldBe((MunicipalRoadmapStage.Amending, 1));
        (await Room.Deed<SubmitOrder>().RunAsync(Room.Visit(Role.Methodist), draft, true, default)).Refusals.Select(refusal => refusal.Rule).ShouldBe([OrderReadiness.RoadmapDiffers]);
        foreach (var kind in Enum.GetValues<OrderEffectKind>())
        {
            (await Room.Deed<StartAmendment>().RunAsync(Room.Visit(Role.Methodist), first, kind, default)).Refusals[0].Rule.ShouldBe(Order.TargetIsNotTaken);
        }

        await Room.WriteAsync("Первое", "Иначе");
        (await Room.Deed<SubmitOrder>().RunAsync(Room.Visit(Role.Methodist), draft, true, default)).Refusals.ShouldBeEmpty();
        (await Room.Deed<ReturnOrder>().RunAsync(Room.Visit(Role.Head), draft, "Не нужно", (await Room.NowAsync(draft)).Revision, default)).Refusals.ShouldBeEmpty();
        var seen = (await Room.NowAsync(draft)).Revision;
        (await Room.Deed<DiscardOrder>().RunAsync(Room.Visit(Role.Methodist), draft, seen, default)).Refusals.Select(refusal => refusal.Rule).ShouldBe([Order.RoadmapIsAsInForce]);
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        var address = OrderApprovalPage.AddressOf("primorsk", draft);
        var page = await methodist.TextAsync(address);
        page.ShouldContain("Вернуть к редакции 1");
        page.ShouldContain($"{Place}1, графа «Мероприятие»");
        var latest = page.Split("name=\"seen\" value=\"")[1].Split('"')[0];
        using (var restored = await methodist.PostAsync(address, new Dictionary<string, string> { ["_handler"] = $"restore-{Room.Roadmap.Value}", ["seen"] = latest }))
        {
            restored.Headers.Location!.ToString().ShouldEndWith("?done=restore");
        }

        (await Room.Deed<DiscardOrder>().RunAsync(Room.Visit(Role.Methodist), draft, seen, default)).Refusals.ShouldBeEmpty();
        (await Room.RoadmapAsync()).ShouldBe((MunicipalRoadmapStage.Approved, 1));
    }

    /// <summary>Until the head has decided, a school takes what is in force, though the methodist writes other things; afterwards the new words.</summary>
    [Fact]
    public async Task WhileAnAmendmentIsWritten_SchoolsAreOfferedWhatIsInForce()
    {
        var (town, room) = (portal.Zarechny, new AmendmentRoom(portal, portal.Zarechny));
        var first = await room.FirstAsync();
        await room.ApproveAsync(first, "680");
        (await OfferedAsync()).ShouldBe(["Четвёртое (Заречный)"]);
        var draft = await room.StartAsync(OrderEffectKind.Amends, first);
        await room.WriteAsync("Четвёртое", "Иначе");
        (await OfferedAsync()).ShouldBe(["Четвёртое (Заречный)"]);
        (await room.Deed<SubmitOrder>().RunAsync(room.Visit(Role.Methodist), draft, true, default)).Refusals.ShouldBeEmpty();
        (await OfferedAsync()).ShouldBe(["Четвёртое (Заречный)"], "it waits for the head");
        (await AskedAsync(room)).ShouldBe(["Четвёртое (Заречный)"], "a school that is asked meanwhile");
        var source = town.MunicipalTable.Activities.Single(row => row.Level == Level.School).Id;
        (await room.Deed<DecideOffer>().TakeAsync(room.Visit(Role.Principal), town.GymnasiumRoadmap.Id, source, [], default)).Refusals.ShouldBeEmpty();
        await using var context = portal.Database.Portal.Open(town.Scope);
        var taken = (await context.OfferedActivities.AsNoTracking().SingleAsync(offer => offer.RoadmapId == town.GymnasiumRoadmap.Id)).RowId!.Value;
        (await context.Activities.AsNoTracking().SingleAsync(row => row.Id == taken)).Cells[ColumnKind.Title].ShouldBe("Четвёртое (Заречный)");
        (await room.Deed<WithdrawOrder>().RunAsync(room.Visit(Role.Methodist), draft, default)).Refusals.ShouldBeEmpty();
        await room.ApproveAsync(draft, "681");
        (await OfferedAsync()).ShouldBe(["Иначе"]);
        await ReplacedAsync(room, first, draft);

        async Task<IEnumerable<string>> OfferedAsync() =>
            (await room.Deed<FilingQuery>().RunAsync(room.Visit(Role.Principal), town.GymnasiumRoadmap.Id, default))!.State.Offers.Select(offer => offer.Offer.Cells[ColumnKind.Title]);
    }

    /// <summary>The rows of the draft that is written for a new school.</summary>
    private async Task<List<string>> AskedAsync(AmendmentRoom room)
    {
        var town = portal.Zarechny;
        await using var context = portal.Database.Portal.Open(town.Scope);
        var school = new School(town.Tenant, SchoolId.New(), SchoolKind.Secondary, 77, "77", "СОШ № 77", 7, []);
        context.Add(school);
        await context.SaveChangesAsync();
        var audit = await context.EntryAudits.Include(audit => audit.Findings).Include(audit => audit.Lines).SingleAsync(audit => audit.Id == town.Audit.Id);
        audit.Mark(school.Id, audit.Findings[0].ParameterId);
        await context.SaveChangesAsync();
        (await room.Deed<AskSchools>().RunAsync(room.Visit(Role.MunicipalAdmin), town.Period.Id, new HashSet<SchoolId> { school.Id }, default)).Refusals.ShouldBeEmpty();
        var draft = await context.SchoolRoadmaps.AsNoTracking().Include(map => map.Tables).ThenInclude(table => table.Activities).SingleAsync(map => map.SchoolId == school.Id);
        return [.. draft.Tables.SelectMany(table => table.Activities).Select(row => row.Cells[ColumnKind.Title])];
    }

    /// <summary>The next year's order approves its own roadmap and repeals last year's: both at once.</summary>
    private async Task ReplacedAsync(AmendmentRoom room, OrderId first, OrderId second)
    {
        var wish = new CopyWish(RoadmapId.New(), null, new NextPeriod("2024 – 2025 учебный год", new DateOnly(2024, 8, 1), new DateOnly(2025, 7, 31)), 1);
        var next = (await room.Deed<CopyRoadmap>().RunAsync(room.Visit(Role.Methodist), room.Roadmap, wish, default)).Value.ShouldNotBeNull().Id;
        var order = await room.StartAsync(OrderEffectKind.Repeals, first);
        var annex = new OrderDeed("add", "annex", Guid.Empty) { Annex = new AnnexChoice(AnnexKind.Roadmap, next, null) };
        (await room.Deed<ChangeOrder>().RunAsync(room.Visit(Role.Methodist), order, [], annex, default)).Refusals.ShouldBeEmpty();
        await room.ApproveAsync(order, "690");
        (await room.NowAsync(first)).Stage.ShouldBe(OrderStage.NoLongerInForce);
        (await room.NowAsync(second)).Stage.ShouldBe(OrderStage.NoLongerInForce);
        (await room.RoadmapAsync()).ShouldBe((MunicipalRoadmapStage.Closed, 2));
        await using var context = portal.Database.Portal.Open(portal.Zarechny.Scope);
        var approved = await context.MunicipalRoadmaps.AsNoTracking().SingleAsync(roadmap => roadmap.Id == next);
        (approved.Stage, approved.EditionNumber).ShouldBe((MunicipalRoadmapStage.Approved, 1));
        var editions = await room.EditionsAsync(order);
        editions.Select(edition => (edition.Subject, edition.RoadmapId)).ShouldBe([(EditionSubject.Order, null), (EditionSubject.MunicipalRoadmap, next)]);
        PaperReader.Pdf(Bytes(editions[1], EditionFormat.Pdf)).ShouldContain("Приложение к приказу от 31.08.2026 № 690");
        using var guest = portal.Open();
        (await guest.TextAsync($"/p/check?code={await room.CodeAsync(editions[1])}")).ShouldContain("Документ утверждён и действует");
        (await guest.TextAsync($"/p/check?code={await room.CodeAsync((await room.EditionsAsync(second))[1])}")).ShouldContain("Документ был утверждён и утратил силу");
    }

    /// <summary>The edition in force is handed out, and said to be in force, until the head has decided.</summary>
    private async Task<OrderId> AmendedAsync(OrderId first)
    {
        var inForce = (await Room.EditionsAsync(first))[1];
        var amending = await Room.StartAsync(OrderEffectKind.Amends, first);
        await Room.WriteAsync("Первое", "Семинар для учителей");
        await Room.RemoveAsync("Второе");
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        var roadmap = await observer.TextAsync($"/m/primorsk/roadmaps/{Room.Roadmap.Value}");
        roadmap.ShouldContain("Готовятся изменения");
        roadmap.ShouldContain("Действует редакция 1, приказ от 31.08.2026 № 680");
        roadmap.ShouldContain(OfficeEditionDownload.AddressOf("primorsk", inForce.Id, EditionFormat.Pdf));
        using (var file = await observer.GetAsync(OfficeEditionDownload.AddressOf("primorsk", inForce.Id, EditionFormat.Pdf)))
        {
            (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Bytes(inForce, EditionFormat.Pdf));
        }

        (await VerdictAsync(inForce)).ShouldContain("Документ утверждён и действует");
        (await observer.TextAsync(OrderApprovalPage.AddressOf("primorsk", first))).ShouldContain("Готовятся изменения:");
        (await Room.Deed<SubmitOrder>().RunAsync(Room.Visit(Role.Methodist), amending, true, default)).Refusals.ShouldBeEmpty();
        (await Room.RoadmapAsync()).Stage.ShouldBe(MunicipalRoadmapStage.ForApproval);
        (await Room.Deed<ReturnOrder>().RunAsync(Room.Visit(Role.Head), amending, "Уточните", (await Room.NowAsync(amending)).Revision, default)).Refusals.ShouldBeEmpty();
        (await Room.RoadmapAsync()).ShouldBe((MunicipalRoadmapStage.Amending, 1));
        await Room.ApproveAsync(amending, "681");
        (await Room.RoadmapAsync()).ShouldBe((MunicipalRoadmapStage.Approved, 2));
        ((await Room.NowAsync(first)).Stage, (await Room.NowAsync(amending)).Stage).ShouldBe((OrderStage.Approved, OrderStage.Approved));
        return amending;
    }

    /// <summary>The table of changes in every format: the same rows in the same order.</summary>
    private static void ReadBack(Edition order)
    {
        string[] rows =
        [
            $"1|{Place}1, графа «Мероприятие»|Первое (Приморск)|Изложить в следующей редакции: Семинар для учителей",
            $"2|{Place}2|Мероприятие: Второе (Приморск) Код параметра: 1.1 Ответственные: Иванова А.А.|Исключить.",
            "3|Номера строк|–|Считать изменёнными по порядку строк.",
        ];
        PaperReader.Word(Bytes(order, EditionFormat.Docx)).ShouldBe(rows);
        PaperReader.Html(Bytes(order, EditionFormat.Html)).ShouldBe(rows);
        PaperReader.Sheet(Bytes(order, EditionFormat.Xlsx)).ShouldBe(rows);
        var pdf = PaperReader.Pdf(Bytes(order, EditionFormat.Pdf));
        foreach (var cell in rows.SelectMany(row => row.Split('|')).SelectMany(cell => cell.Split(' ')))
        {
            pdf.ShouldContain(cell.TrimEnd(','));
        }

        pdf.ShouldContain("к приказу от 31.08.2026 № 681");
        using var json = JsonDocument.Parse(Bytes(order, EditionFormat.Json));
        var annex = json.RootElement.GetProperty("annexes").EnumerateArray().ShouldHaveSingleItem();
        annex.GetProperty("kind").GetString().ShouldBe("changes");
        annex.GetProperty("changes").EnumerateArray().Select(line => line.GetProperty("after").GetString()).ShouldBe(["Семинар для учителей", "", ""]);
    }

    private async Task SaidAsync(OrderId first, OrderId second)
    {
        var (before, after) = ((await Room.EditionsAsync(first))[1], (await Room.EditionsAsync(second))[1]);
        (after.Subject, after.Number, after.OrderNumber).ShouldBe((EditionSubject.MunicipalRoadmap, 2, "681"));
        RowsOf(before).ShouldBe(["1. Первое (Приморск)", "2. Второе (Приморск)", "3. Третье (Приморск)", "1. Четвёртое (Приморск)"]);
        RowsOf(after).ShouldBe(["1. Семинар для учителей", "2. Третье (Приморск)", "1. Четвёртое (Приморск)"]);
        PaperReader.Pdf(Bytes(after, EditionFormat.Pdf)).ShouldContain("УТВЕРЖДЕНА приказом от 31.08.2026 № 680 (в редакции приказа от 31.08.2026 № 681)");
        var old = await VerdictAsync(before);
        old.ShouldContain("Документ утверждён, но заменён новой редакцией");
        old.ShouldContain("редакция 2, приказ от 31.08.2026 № 681");
        var now = await VerdictAsync(after);
        now.ShouldContain("Документ утверждён и действует");
        now.ShouldContain("приказом от 31.08.2026 № 680");
        now.ShouldContain("2, в редакции приказа от 31.08.2026 № 681");
        (await VerdictAsync((await Room.EditionsAsync(first))[0])).ShouldContain("приказом от 31.08.2026 № 681");
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        (await observer.TextAsync(OrderApprovalPage.AddressOf("primorsk", first))).ShouldContain("Заменена редакцией 2");
        (await observer.TextAsync(OrderApprovalPage.AddressOf("primorsk", second))).ShouldContain("Вносит изменения в приказ");
        (await observer.TextAsync($"/m/primorsk/orders/{second.Value}/preview")).ShouldContain("Семинар");
        using var roadmap = await observer.GetAsync($"/m/primorsk/roadmaps/{Room.Roadmap.Value}/print/pdf?paper=municipal-roadmap");
        (await roadmap.Content.ReadAsByteArrayAsync()).ShouldBe(Bytes(after, EditionFormat.Pdf));
        using var whole = await observer.GetAsync($"/m/primorsk/roadmaps/{Room.Roadmap.Value}/print/pdf");
        var words = PaperReader.Pdf(await whole.Content.ReadAsByteArrayAsync());
        words.ShouldContain("(в редакции приказа от 31.08.2026 № 681)");
        words.ShouldNotContain("ПРОЕКТ");
        using var order = await observer.GetAsync($"/m/primorsk/orders/{first.Value}/print/pdf");
        (await order.Content.ReadAsByteArrayAsync()).ShouldBe(Bytes((await Room.EditionsAsync(first))[0], EditionFormat.Pdf));
        (await observer.TextAsync($"/m/primorsk/orders/{first.Value}/preview")).ShouldContain("Страницы, какими их утвердили, – в файлах выше");
    }

    /// <summary>The public register shows the repealed order and the last edition of its roadmap as what they are.</summary>
    private async Task ToldToGuestsAsync(Edition order, Edition roadmap)
    {
        using var guest = portal.Open();
        foreach (var edition in (Edition[])[order, roadmap])
        {
            (await guest.TextAsync(PublicAddress.Of("primorsk", PublicKinds.Of(edition.Subject), edition.Id.Value))).ShouldContain("Документ утратил силу.");
        }

        (await guest.TextAsync(PublicAddress.Of("primorsk"))).ShouldContain("(утратил силу)");
    }

    private async Task RepealedAsync(OrderId first, OrderId second, OrderId third)
    {
        (await Room.Deed<StartAmendment>().RunAsync(Room.Visit(Role.Methodist), third, OrderEffectKind.Repeals, default)).Refusals.Select(refusal => refusal.Rule).ShouldBe([Order.TargetStandsByItself]);
        using (var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer)))
        {
            var page = await observer.TextAsync(OrderApprovalPage.AddressOf("primorsk", second));
            page.ShouldContain("Семинар для учителей");
            page.ShouldNotContain("Третье", Case.Sensitive, "that is what the third order changed");
        }

        var repealing = await Room.StartAsync(OrderEffectKind.Repeals, first);
        (await Room.NowAsync(repealing)).Items.Count.ShouldBe(4, "the order, its two amendments, and who watches over it");
        (await Room.NowAsync(first)).Stage.ShouldBe(OrderStage.Approved);
        await Room.ApproveAsync(repealing, "683");
        foreach (var id in (OrderId[])[first, second, third])
        {
            (await Room.NowAsync(id)).Stage.ShouldBe(OrderStage.NoLongerInForce);
            foreach (var edition in await Room.EditionsAsync(id))
            {
                var page = await VerdictAsync(edition);
                page.ShouldContain("Документ был утверждён и утратил силу");
                page.ShouldContain("приказ от 31.08.2026 № 683 «О признании утратившим силу");
            }
        }

        await ToldToGuestsAsync((await Room.EditionsAsync(first))[0], (await Room.EditionsAsync(third))[1]);
        (await Room.RoadmapAsync()).ShouldBe((MunicipalRoadmapStage.Closed, 3));
        (await Room.Deed<StartAmendment>().RunAsync(Room.Visit(Role.Methodist), first, OrderEffectKind.Amends, default)).Refusals[0].Rule.ShouldBe(OrderStep.StageAllows);
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        (await context.Journal.Where(entry => entry.SubjectId == first.Value).OrderBy(entry => entry.Number).Select(entry => entry.Deed).ToListAsync()).ShouldBe(
        [
            JournalDeed.OrderSubmitted, JournalDeed.OrderApproved, JournalDeed.AmendmentBegun, JournalDeed.AmendmentDropped, JournalDeed.AmendmentBegun, JournalDeed.OrderAmended,
            JournalDeed.AmendmentBegun, JournalDeed.OrderAmended, JournalDeed.AmendmentBegun, JournalDeed.OrderRepealed,
        ]);
    }

    private async Task<string> VerdictAsync(Edition edition)
    {
        using var guest = portal.Open();
        return await guest.TextAsync($"/p/check?code={await Room.CodeAsync(edition)}");
    }

    private static List<string> RowsOf(Edition roadmap)
    {
        using var json = JsonDocument.Parse(Bytes(roadmap, EditionFormat.Json));
        return
        [
            .. json.RootElement.GetProperty("tables")[0].GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("activities").EnumerateArray())
                .Select(row => $"{row.GetProperty("number").GetString()} {row.GetProperty("cells").GetProperty("title").GetString()}"),
        ];
    }

    private static byte[] Bytes(Edition edition, EditionFormat format) => edition.Files.Single(file => file.Format == format).Bytes;
}
