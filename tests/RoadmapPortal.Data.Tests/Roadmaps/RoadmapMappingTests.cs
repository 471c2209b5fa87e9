using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Roadmaps;

public sealed class RoadmapMappingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly RowMeaning NoMeaning = new(null, CodeNumbering.Canonical, [], new ResponsibleDirectory([]));

    [Fact]
    public async Task Load_ATable_GivesRunsAsTheyWereWritten()
    {
        var table = await LoadAsync(database.Portal.Open(database.Primorsk.Scope));
        table.Runs().Select(run => (run.Level, string.Join("|", run.Rows.Select(row => row.Number + row.Activity.Cells[ColumnKind.Title]))))
            .ShouldBe([(Level.Municipal, "1.Первое (Приморск)|2.Второе (Приморск)|3.Третье (Приморск)"), (Level.School, "1.Четвёртое (Приморск)")]);
        table.Columns.Select(column => column.Heading).ShouldBe(["№", "Мероприятие", "Код параметра", "Ответственные"]);
        table.Activities.ShouldAllBe(row => row.Parameters.Count == 1 && row.Responsible.Count == 1);
    }

    [Fact]
    public async Task Save_SameRowTwiceFromTheSameState_RefusesTheSecond()
    {
        await using var first = database.Portal.Open(database.Zarechny.Scope);
        await using var second = database.Portal.Open(database.Zarechny.Scope);
        var id = database.Zarechny.MunicipalTable.Activities[0].Id;
        var mine = await first.Activities.SingleAsync(row => row.Id == id);
        var theirs = await second.Activities.SingleAsync(row => row.Id == id);
        mine.Write(ColumnKind.Title, mine.Cells[ColumnKind.Title], "Мой текст", NoMeaning);
        theirs.Write(ColumnKind.Title, theirs.Cells[ColumnKind.Title], "Чужой текст", NoMeaning);
        await first.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public async Task Save_CellWithEveryAwkwardCharacter_ComesBackVerbatim()
    {
        const string words = "строка 1\nстрока 2 «ёлочки» \"кавычки\" \\ <b>не тег</b> 𝄞 № 5\u00A0г. — {\"a\":1}";
        var id = database.Primorsk.MunicipalTable.Activities[1].Id;
        await using (var context = database.Portal.Open(database.Primorsk.Scope))
        {
            var row = await context.Activities.SingleAsync(row => row.Id == id);
            row.Write(ColumnKind.Title, row.Cells[ColumnKind.Title], words, NoMeaning);
            await context.SaveChangesAsync();
            row.Write(ColumnKind.Title, words, "Второе (Приморск)", NoMeaning);
        }

        await using var reread = database.Portal.Open(database.Primorsk.Scope);
        (await reread.Activities.SingleAsync(row => row.Id == id)).Cells[ColumnKind.Title].ShouldBe(words);
        await using var restore = database.Portal.Open(database.Primorsk.Scope);
        var back = await restore.Activities.SingleAsync(row => row.Id == id);
        back.Write(ColumnKind.Title, words, "Второе (Приморск)", NoMeaning);
        await restore.SaveChangesAsync();
    }

    [Fact]
    public async Task Load_Roadmaps_KeepsMunicipalAndSchoolApart()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        (await context.MunicipalRoadmaps.CountAsync()).ShouldBe(1);
        (await context.SchoolRoadmaps.Select(map => map.SchoolId).ToListAsync()).ShouldBe([database.Primorsk.Gymnasium.Id, database.Primorsk.Secondary.Id], ignoreOrder: true);
        (await context.Roadmaps.CountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Model_HasNoPendingMigration()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private async Task<RoadmapTable> LoadAsync(PortalContext context)
    {
        await using (context)
        {
            return await context.RoadmapTables.AsNoTracking()
                .Include(table => table.Columns).Include(table => table.Sections)
                .Include(table => table.Activities).ThenInclude(row => row.Parameters)
                .Include(table => table.Activities).ThenInclude(row => row.Responsible)
                .SingleAsync(table => table.Id == database.Primorsk.MunicipalTable.Id);
        }
    }
}
