using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Printing;

public sealed class PrintProfileMappingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly PrintLook EveryValueOther = new()
    {
        LeftMargin = 31,
        TopMargin = 22,
        RightMargin = 13,
        BottomMargin = 24,
        TextPoints = 12.5m,
        TablePoints = 9.5m,
        LineSpacing = 1.15m,
        ShowsPageNumbers = false,
        ShowsCodes = false,
        ShowsLevels = false,
        ColumnOrder = [ColumnKind.Dates, ColumnKind.Number, ColumnKind.Title],
    };

    [Fact]
    public async Task Look_EveryValue_ComesBack_AndTheOthersTownKeepsItsOwn()
    {
        (await LookAsync(database.Primorsk)).ShouldBe(PrintLook.Standard);
        await PrintAsync(database.Primorsk, EveryValueOther);
        (await LookAsync(database.Primorsk)).ShouldBe(EveryValueOther);
        (await LookAsync(database.Zarechny)).ShouldNotBe(EveryValueOther);

        // The one look that all municipalities without a profile share must not change with theirs.
        PrintLook.Standard.ShouldBe(new PrintLook());
        await PrintAsync(database.Primorsk, PrintLook.Standard);
        (await LookAsync(database.Primorsk)).ShouldBe(new PrintLook());
    }

    [Fact]
    public async Task Save_OtherSizeAndOrder_LeavesWhatChangedInTheHistory_ByName()
    {
        await PrintAsync(database.Zarechny, PrintLook.Standard);
        await PrintAsync(database.Zarechny, PrintLook.Standard with { TablePoints = 9, ColumnOrder = [ColumnKind.Dates] });
        await using var context = database.Portal.Open(database.Zarechny.Scope);
        var entry = await context.History.AsNoTracking().OrderByDescending(entry => entry.At).FirstAsync(entry => entry.Subject == "print_profiles");
        entry.Kind.ShouldBe(HistoryKind.Changed);
        entry.Changes.ShouldBe([new FieldChange("column_order", "[]", "[\"dates\"]"), new FieldChange("table_points", "10", "9")], ignoreOrder: true);
        entry.PersonName.ShouldBe("Методист");
    }

    [Fact]
    public async Task Add_ASecondProfileToAMunicipality_IsRefused()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        context.Add(new PrintProfile(database.Primorsk.Tenant, PrintProfileId.New()));
        var refusal = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        refusal.InnerException.ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ux_print_profiles_tenant_id");
    }

    [Fact]
    public async Task Save_TwiceFromTheSameState_RefusesTheSecond()
    {
        await using var first = database.Portal.Open(database.Zarechny.Scope);
        await using var second = database.Portal.Open(database.Zarechny.Scope);
        (await first.PrintProfiles.SingleAsync()).PrintAs(PrintLook.Standard with { LeftMargin = 25 });
        (await second.PrintProfiles.SingleAsync()).PrintAs(PrintLook.Standard with { TopMargin = 25 });
        await first.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    private async Task PrintAsync(Town town, PrintLook look)
    {
        await using var context = database.Portal.Open(town.Scope);
        (await context.PrintProfiles.SingleAsync()).PrintAs(look);
        await context.SaveChangesAsync();
    }

    private async Task<PrintLook> LookAsync(Town town)
    {
        await using var context = database.Portal.Open(town.Scope);
        return (await context.PrintProfiles.AsNoTracking().SingleAsync()).Look;
    }
}
