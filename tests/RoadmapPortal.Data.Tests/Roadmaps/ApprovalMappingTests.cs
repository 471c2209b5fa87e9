using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Roadmaps;

public sealed class ApprovalMappingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Approval BySchoolsOrder = Approval.ByOrder("директора МБОУ «СОШ № 12»", new DateOnly(2023, 3, 30), "164");
    private static readonly Approval ByDirector = Approval.ByOfficial("Директор \"ЦРО\"", "Е.Л. Тимченко", null, "Приказ\nот 28.08.2023 № 43");

    [Fact]
    public async Task Approval_NoneThenOneThenAnother_ComesBackAndIsRecorded()
    {
        (await ReadAsync()).ShouldBeNull();
        await ApproveAsync(BySchoolsOrder);
        (await ReadAsync()).ShouldBe(BySchoolsOrder);
        await ApproveAsync(ByDirector);
        (await ReadAsync()).ShouldBe(ByDirector);
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var id = database.Primorsk.GymnasiumRoadmap.Id.Value;
        var entries = await context.History.AsNoTracking().Where(entry => entry.SubjectId == id && entry.Kind == HistoryKind.Changed).OrderBy(entry => entry.At).ToListAsync();
        entries.Count.ShouldBe(2);
        var change = entries[0].Changes.ShouldHaveSingleItem();
        change.ShouldBe(new FieldChange("approval", null, """{"kind":"order","authority":"директора МБОУ «СОШ № 12»","date":"2023-03-30","number":"164"}"""));
        entries[1].Changes.ShouldHaveSingleItem().From.ShouldBe(change.To);
    }

    [Fact]
    public async Task Approval_SetToAnEqualOne_IsNoChange()
    {
        await using var context = database.Portal.Open(database.Zarechny.Scope);
        var roadmap = await context.MunicipalRoadmaps.SingleAsync();
        roadmap.ApproveBy(ByDirector with { });
        await context.SaveChangesAsync();
        roadmap.ApproveBy(ByDirector with { });
        context.ChangeTracker.HasChanges().ShouldBeFalse();
    }

    private async Task ApproveAsync(Approval approval)
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        (await context.Roadmaps.SingleAsync(roadmap => roadmap.Id == database.Primorsk.GymnasiumRoadmap.Id)).ApproveBy(approval);
        await context.SaveChangesAsync();
    }

    private async Task<Approval?> ReadAsync()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        return (await context.Roadmaps.AsNoTracking().SingleAsync(roadmap => roadmap.Id == database.Primorsk.GymnasiumRoadmap.Id)).Approval;
    }
}
