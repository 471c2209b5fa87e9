using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Journal.Tell;
using RoadmapPortal.Web.Tests.Commands;

namespace RoadmapPortal.Web.Tests.Journal;

/// <summary><c>verify-journal</c>, as an administrator types it, on a journal that somebody with all rights in the database spoiled and mended again.</summary>
public sealed class VerifyJournalTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private string Own => $"tenant_id = '{portal.Primorsk.Tenant.Value}'";

    [Fact]
    public async Task Verify_WholeSpoiledAndRewritten_SaysWhere()
    {
        await NoteAsync(6);
        var file = Path.GetTempFileName();
        try
        {
            await ExportAsync(file);
            await NoteAsync(2);
            var (code, output, error) = await RunAsync();
            (code, error).ShouldBe((0, ""));
            output.ShouldContain("primorsk: журнал цел, записей: ");
            output.ShouldContain("zarechny: журнал цел, записей: 1.");
            (code, output, _) = await RunAsync("--export", file);
            code.ShouldBe(0);
            output.ShouldContain("выгрузка совпадает с журналом");
            output.ShouldNotContain("zarechny");

            await SpoilAsync($"update journal_entries set person_name = 'Никто' where {Own} and number = 3");
            (code, output, _) = await RunAsync("--municipality", "primorsk");
            code.ShouldBe(1);
            output.ShouldContain("primorsk: ЖУРНАЛ НАРУШЕН – запись № 3 изменена");
            (await RunAsync("--municipality", "zarechny")).Code.ShouldBe(0);
            (await RunAsync("--municipality", "primorsk", "--export", file)).Output.ShouldContain("НЕ ТАКОЙ, КАК В ВЫГРУЗКЕ – запись № 3");

            await SpoilAsync($"delete from journal_entries where {Own} and number = 2");
            (await RunAsync("--municipality", "primorsk")).Output.ShouldContain("записи № 2 нет");
            var count = (await new JournalRoom(portal, portal.Primorsk).EntriesAsync())[^1].Number;
            await SpoilAsync($"delete from journal_entries where {Own} and number <= 3; delete from journal_entries where {Own} and number = {count}");
            (await RunAsync("--municipality", "primorsk")).Output.ShouldContain("записи № 1 нет");
            await SpoilAsync($"delete from journal_entries where {Own}");
            (await RunAsync("--municipality", "primorsk")).Output.ShouldContain("конец журнала отрезан: записи № 1");
            await SpoilAsync($"delete from journal_heads where {Own}");
            (await RunAsync("--municipality", "primorsk")).Code.ShouldBe(0, "whoever owns the database can empty it all, and it alone does not show that");
            (code, output, _) = await RunAsync("--export", file);
            code.ShouldBe(1);
            output.ShouldContain("запись № 1 есть в выгрузке, но в журнале её нет");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("Муниципалитета «nigde» нет.", "--municipality", "nigde")]
    [InlineData("Муниципалитета «Не слаг» нет.", "--municipality", "Не слаг")]
    [InlineData("нет.", "--export", "/nowhere/at/all.jsonl")]
    public async Task Verify_OfNothing_IsOneLineAndAnotherCode(string expected, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        (code, output).ShouldBe((2, ""));
        error.Trim().ShouldEndWith(expected);
        error.Trim().ShouldNotContain("\n");
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(portal.Database.Connections, ["verify-journal", .. arguments]);

    /// <summary>As somebody can who owns the tables.</summary>
    private Task<object?> SpoilAsync(string sql) => portal.Database.AskAdminAsync($"""
        alter table journal_entries disable trigger user;
        {sql};
        alter table journal_entries enable trigger user;
        """);

    private async Task ExportAsync(string file)
    {
        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        using var answer = await admin.GetAsync("/m/primorsk/journal/export/jsonl");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task NoteAsync(int times)
    {
        var room = new JournalRoom(portal, portal.Primorsk);
        for (var time = 0; time < times; time++)
        {
            await room.Deed<NoteDeed>().RunAsync(
                room.Visit(Role.Methodist), member => new JournalNote(JournalDeed.CellsReplaced, JournalSubject.Municipality(member.Municipality), $"{time}"), default);
        }
    }
}
