using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>S4's 37 rows of the school level against what its audit found in each of the 69 schools; expected from the document's own data file.</summary>
public sealed partial class SochiDraftsTests(OpenedCampaign sochi) : IClassFixture<OpenedCampaign>
{
    private static readonly DemoDocument Document = DemoDocumentReader.Read("sochi");

    [Fact]
    public async Task Drafts_OfAll69Schools_HoldExactlyTheRowsAgainstTheirFindings_InTheirOwnWords()
    {
        var rows = Document.Roadmap.Tables[0].Sections.SelectMany(section => section.Levels).Where(level => level.Level == Level.School).SelectMany(level => level.Activities).ToList();
        rows.Count.ShouldBe(37);
        var found = Document.Schools.ToDictionary(
            school => school.Label, school => Document.Audit!.Lines.Where(line => line.Schools.Contains(school.Label)).Select(line => line.Code).ToHashSet());
        await using var context = await sochi.Demo.OpenAsync("sochi");
        var schools = await context.Schools.ToDictionaryAsync(school => school.Id);
        var maps = await context.SchoolRoadmaps.AsNoTracking().AsSplitQuery()
            .Include(map => map.Tables).ThenInclude(table => table.Sections).Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Activities).ToListAsync();
        maps.Count.ShouldBe(69);
        foreach (var map in maps)
        {
            var school = schools[map.SchoolId];
            var expected = rows.Select(row => (row, Codes: Code().Matches(row.Cells[ColumnKind.Codes]).Select(code => code.Value).Where(found[school.Label].Contains).ToList()))
                .Where(pair => pair.Codes.Count > 0).ToList();
            var written = map.Tables[0].Runs().SelectMany(run => run.Rows).Select(row => row.Activity).ToList();
            written.Select(row => row.Cells[ColumnKind.Codes]).ShouldBe(expected.Select(pair => string.Join(", ", pair.Codes)), school.Label);
            written.Select(row => row.Cells[ColumnKind.Dates]).ShouldBe(expected.Select(pair => pair.row.Cells[ColumnKind.Dates].Replace("графику ОО", $"графику {school.Name}", StringComparison.Ordinal)), school.Label);
            written.ShouldAllBe(row => row.Cells[ColumnKind.Venue] == school.Name && row.Cells[ColumnKind.Responsible] == $"директор {school.Name}");
            map.Title.ShouldBe($"Дорожная карта по профилактике учебной неуспешности в {school.Name}");
        }
    }

    [Fact]
    public async Task Ask_AgainOrByAnotherRole_ChangesNothing()
    {
        var ask = sochi.Services.GetRequiredService<AskSchools>();
        var schools = (await sochi.SchoolsAsync()).ToHashSet();
        (await ask.RunAsync(await sochi.Demo.VisitAsync("sochi", Role.MunicipalAdmin), sochi.Period, schools, default)).Value.ShouldBe(new AskedSchools(0, 0, 69, true));
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.MunicipalAdmin))
        {
            (await ask.RunAsync(await sochi.Demo.VisitAsync("sochi", role), sochi.Period, schools, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SaveFilingCampaign.RoleMayRun, role.ToString());
        }

        (await ask.RunAsync(await sochi.Demo.VisitAsync("novorossiysk", Role.MunicipalAdmin), sochi.Period, schools, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [GeneratedRegex("""\d+\.\d+""")]
    private static partial Regex Code();
}
