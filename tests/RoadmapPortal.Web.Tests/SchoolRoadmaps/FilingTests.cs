using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>Submitting, withdrawing, approving and amending; who may, and what nobody can change afterwards.</summary>
public sealed class FilingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private SubmitRoadmap Submitting => portal.Services.GetRequiredService<SubmitRoadmap>();

    private ApproveRoadmap Approving => portal.Services.GetRequiredService<ApproveRoadmap>();

    private Town Town => portal.Primorsk;

    private RoadmapId Own => Town.GymnasiumRoadmap.Id;

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Submit_EachRole_OnlyTheSchool_AndNotTheOtherSchoolNorTheOtherTown(Role role)
    {
        await StageAsync("Draft");
        var may = role is Role.Principal or Role.SchoolEditor;
        (await Submitting.RunAsync(Visit(role), Own, true, default)).IsDone.ShouldBe(may);
        (await StageAsync()).ShouldBe(may ? SchoolRoadmapStage.Submitted : SchoolRoadmapStage.Draft);
        (await Submitting.RunAsync(Visit(role), Town.SecondaryRoadmap.Id, true, default)).IsDone.ShouldBeFalse();
        (await Submitting.RunAsync(Visit(role), portal.Zarechny.GymnasiumRoadmap.Id, true, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Submitting.RunAsync(Visit(role) with { Slug = portal.Zarechny.Slug }, portal.Zarechny.GymnasiumRoadmap.Id, true, default))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task Submit_KeepsExactlyWhatWasSubmitted_AndTwiceAtOnceIsOneSubmission()
    {
        await StageAsync("Draft");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Submitting.RunAsync(Visit(Role.Principal), Own, true, default))));
        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        await using var context = portal.Database.Portal.Open(Town.Scope);
        var roadmap = await context.SchoolRoadmaps.SingleAsync(map => map.Id == Own);
        var edition = await context.RoadmapEditions.SingleAsync(edition => edition.RoadmapId == Own && edition.Kind == RoadmapEditionKind.Submitted && edition.Number == roadmap.Round);
        Convert.ToHexStringLower(SHA256.HashData(edition.Pdf)).ShouldBe(edition.PdfSha256);
        System.Text.Encoding.UTF8.GetString(edition.Json).ShouldContain(Town.GymnasiumRoadmap.Title);
        edition.Pdf.AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray());
    }

    [Fact]
    public async Task Submitted_NobodyWritesInIt_NotEvenPastTheActions()
    {
        await StageAsync("Draft");
        (await Submitting.RunAsync(Visit(Role.Principal), Own, true, default)).Refusals.ShouldBeEmpty();
        await using var context = portal.Database.Portal.Open(Town.Scope);
        var table = await context.RoadmapTables.Include(table => table.Activities).Include(table => table.Sections).FirstAsync(table => table.RoadmapId == Own);
        table.AddBeside(table.Activities[0].Id, Side.Below);
        var thrown = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        thrown.IsConflict().ShouldBeTrue();
        (await Submitting.WithdrawAsync(Visit(Role.Principal), Own, default)).Refusals.ShouldBeEmpty();
        await context.SaveChangesAsync();
        await using var again = portal.Database.Portal.Open(Town.Scope);
        (await again.Activities.CountAsync(row => row.TableId == table.Id)).ShouldBe(table.Activities.Count);
    }

    [Fact]
    public async Task Approve_FreezesAnEditionThatTheWebRoleCannotChange_AndAnAmendmentLeavesIt()
    {
        await StageAsync("Accepted");
        (await Approving.RunAsync(Visit(Role.SchoolEditor), Own, "директора гимназии", "1", new DateOnly(2023, 9, 1), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmapStep.RoleAllows);
        (await Approving.RunAsync(Visit(Role.Principal), Own, "директора гимназии", "", new DateOnly(2023, 9, 1), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.OrderIsNamed);
        var edition = (await Approving.RunAsync(Visit(Role.Principal), Own, "директора гимназии", "17", new DateOnly(2023, 9, 1), default)).Value.ShouldNotBeNull();
        System.Text.Encoding.UTF8.GetString(edition.Json).ShouldContain("17");
        await using var context = portal.Database.Portal.Open(Town.Scope);
        foreach (var deed in new[] { "update roadmap_editions set by = 'Другой'", "delete from roadmap_editions" })
        {
            (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(deed))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }

        (await PrintedSumAsync("pdf")).ShouldBe(edition.PdfSha256);
        (await PrintedSumAsync("json")).ShouldBe(edition.JsonSha256);
        (await Approving.AmendAsync(Visit(Role.Principal), Own, default)).Refusals.ShouldBeEmpty();
        (await PrintedSumAsync("pdf")).ShouldNotBe(edition.PdfSha256, "the roadmap is a draft again, and its paper says so");
        (await context.RoadmapEditions.AsNoTracking().SingleAsync(kept => kept.Id == edition.Id)).PdfSha256.ShouldBe(edition.PdfSha256);
        (await StageAsync()).ShouldBe(SchoolRoadmapStage.Draft);
    }

    [Fact]
    public async Task PagesAndFiles_OfTheOtherSchoolOrTown_AreNotFound_AndTheOwnAre()
    {
        await StageAsync("Draft");
        (await Submitting.RunAsync(Visit(Role.Principal), Own, true, default)).Refusals.ShouldBeEmpty();
        await using var context = portal.Database.Portal.Open(Town.Scope);
        var edition = (await context.RoadmapEditions.AsNoTracking().Where(edition => edition.RoadmapId == Own).OrderByDescending(edition => edition.At).FirstAsync()).Id.Value;
        using var principal = await portal.SignInAsync(Town.EmailOf(Role.Principal));
        using var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Principal));
        string[] own =
        [
            $"/m/{Town.Slug}/school-roadmaps/{Own.Value}", $"/m/{Town.Slug}/school-roadmaps/{Own.Value}/offers",
            $"/m/{Town.Slug}/school-roadmaps/editions/{edition}/pdf", $"/m/{Town.Slug}/school-roadmaps/editions/{edition}/json",
        ];
        foreach (var address in own)
        {
            (await principal.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
            (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await stranger.GetAsync(address.Replace($"/m/{Town.Slug}/", $"/m/{portal.Zarechny.Slug}/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        var others = Town.SecondaryRoadmap.Id.Value;
        foreach (var address in new[] { $"/m/{Town.Slug}/school-roadmaps/{others}", $"/m/{Town.Slug}/school-roadmaps/{others}/offers", $"/m/{Town.Slug}/school-roadmaps/editions/{Guid.NewGuid()}/pdf" })
        {
            (await principal.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await principal.GetAsync($"/m/{Town.Slug}/school-roadmaps/campaign")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync($"/m/{Town.Slug}/school-roadmaps/campaign")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The ordinary paper of the roadmap.</summary>
    private async Task<string> PrintedSumAsync(string format)
    {
        using var principal = await portal.SignInAsync(Town.EmailOf(Role.Principal));
        using var answer = await principal.GetAsync($"/m/{Town.Slug}/roadmaps/{Own.Value}/print/{format}");
        return Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync()));
    }

    private Visitor Visit(Role role) => new(Town.PersonIn(role), $"{role} ({Town.Name})", Town.StampOf(role), Town.Slug);

    /// <summary>Nothing but the stage stands against the next move: the school has declined what the municipality offers, and said why it plans other things.</summary>
    private async Task StageAsync(string stage)
    {
        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = 'Draft', submitted_by = null, reviewed_by = null, returned_round = null where id = '{Own.Value}'");
        var offered = Town.MunicipalTable.Activities.Single(row => row.Level == Level.School).Id;
        (await portal.Services.GetRequiredService<DecideOffer>().DeclineAsync(Visit(Role.Principal), Own, offered, "Уже сделано", default)).Refusals.ShouldBeEmpty();
        var rows = Town.GymnasiumRoadmap.Tables[0].Activities.Select(row => row.Id).ToHashSet();
        (await portal.Services.GetRequiredService<ExplainRows>().RunAsync(Visit(Role.Principal), Own, rows, "Написано до кампании", default)).Refusals.ShouldBeEmpty();
        await portal.Database.AskAdminAsync($"update school_roadmaps set stage = '{stage}' where id = '{Own.Value}'");
    }

    private async Task<SchoolRoadmapStage> StageAsync()
    {
        await using var context = portal.Database.Portal.Open(Town.Scope);
        return (await context.SchoolRoadmaps.AsNoTracking().SingleAsync(map => map.Id == Own)).Stage;
    }
}
