using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.History;

public sealed class ChangeRecorderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly RowMeaning NoMeaning = new(null, CodeNumbering.Canonical, [], new ResponsibleDirectory([]));

    [Fact]
    public async Task Save_ACell_LeavesWhoWhenAndFromWhatToWhat()
    {
        var began = DateTimeOffset.UtcNow;
        var id = await WriteAsync(0, "Новое название");
        var entry = (await EntriesAsync(id)).Where(entry => entry.Kind == HistoryKind.Changed).ShouldHaveSingleItem();
        entry.Changes.ShouldBe([new FieldChange("cells.title", "Первое (Приморск)", "Новое название")]);
        entry.PersonName.ShouldBe("Методист");
        entry.PersonId.ShouldBe(database.Primorsk.PersonIn(Role.Methodist));
        entry.Subject.ShouldBe("activities");
        entry.At.ShouldBeInRange(began.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task Save_AnAddedRow_LeavesWhatItWasAddedWith()
    {
        var row = database.Primorsk.MunicipalTable.Activities.Single(row => row.Cells[ColumnKind.Title].StartsWith("Четвёртое", StringComparison.Ordinal));
        var entry = (await EntriesAsync(row.Id)).ShouldHaveSingleItem();
        entry.Kind.ShouldBe(HistoryKind.Added);
        entry.Changes.ShouldContain(new FieldChange("cells.codes", null, "1.1"));
        entry.PersonId.ShouldBeNull();
    }

    [Fact]
    public async Task Save_NothingChanged_LeavesNothing()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var before = await context.History.CountAsync();
        var row = await context.Activities.FirstAsync();
        row.Write(ColumnKind.Title, row.Cells[ColumnKind.Title], row.Cells[ColumnKind.Title], NoMeaning);
        await context.SaveChangesAsync();
        (await context.History.CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Save_ThatFails_LeavesNeitherTheChangeNorItsHistory()
    {
        var row = database.Primorsk.MunicipalTable.Activities[2];
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var tracked = await context.Activities.SingleAsync(activity => activity.Id == row.Id);
        tracked.Write(ColumnKind.Title, tracked.Cells[ColumnKind.Title], "Не сохранится", NoMeaning);

        // A second school with a taken label makes the whole save fail.
        context.Add(new Domain.Schools.School(database.Primorsk.Tenant, Domain.Schools.SchoolId.New(), Domain.Schools.SchoolKind.Other, null, "г5", "Двойник", 5, []));
        await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        (await EntriesAsync(row.Id)).ShouldAllBe(entry => entry.Kind == HistoryKind.Added);
    }

    [Fact]
    public async Task History_OfOneTown_IsHiddenFromTheOther()
    {
        await using var context = database.Portal.Open(database.Zarechny.Scope);
        var foreign = database.Primorsk.MunicipalTable.Activities[0].Id.Value;
        (await context.History.AnyAsync(entry => entry.SubjectId == foreign)).ShouldBeFalse();
        (await context.History.AnyAsync()).ShouldBeTrue();
    }

    private async Task<ActivityId> WriteAsync(int row, string words)
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var id = database.Primorsk.MunicipalTable.Activities[row].Id;
        var activity = await context.Activities.Include(activity => activity.Parameters).SingleAsync(activity => activity.Id == id);
        activity.Write(ColumnKind.Title, activity.Cells[ColumnKind.Title], words, NoMeaning);
        await context.SaveChangesAsync();
        return id;
    }

    private async Task<List<HistoryEntry>> EntriesAsync(ActivityId id)
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        return await context.History.AsNoTracking().Where(entry => entry.SubjectId == id.Value).OrderBy(entry => entry.At).ToListAsync();
    }
}
