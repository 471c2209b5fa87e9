using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>Publishing and checking as pages call them: by every role, in the other school and in the other town, with hostile addresses and files.</summary>
public sealed class PublicationActionsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private PublicationRoom Room => new(portal, portal.Primorsk);

    private PublicationRoom Other => new(portal, portal.Zarechny);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EachRole_PublishesOrChecks_OnlyIfItIsTheirs(Role role)
    {
        await Room.ApproveAsync();
        var mayPublish = role is Role.Principal or Role.SchoolEditor;
        var published = await Room.PublishAsync(Room.Visit(role), PublicationRoom.Address);
        published.IsDone.ShouldBe(mayPublish);
        (await Room.NowAsync()).Stage.ShouldBe(mayPublish ? SchoolRoadmapStage.Published : SchoolRoadmapStage.Approved);

        await Room.PublishAsync();
        var found = await Room.CheckAsync(Room.Visit(role), PublicationCheckResult.Found, file: ("снимок.exe", [1, 2, 3]));
        found.IsDone.ShouldBeFalse();
        found.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(role == Role.Reviewer ? NewEvidence.KindIsKnown : SchoolRoadmapStep.RoleAllows);
        (await Room.CheckAsync(Room.Visit(role), PublicationCheckResult.Found)).IsDone.ShouldBe(role == Role.Reviewer);
        (await Room.NowAsync()).Stage.ShouldBe(role == Role.Reviewer ? SchoolRoadmapStage.InForce : SchoolRoadmapStage.Published);
        (await Room.ChecksAsync()).Count.ShouldBe(role == Role.Reviewer ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OtherSchoolAndOtherTown_FindNothing(Role role)
    {
        await Room.PublishAsync();
        await Other.PublishAsync();
        var own = Room.Visit(role);
        var stranger = own with { Slug = portal.Zarechny.Slug };
        foreach (var (visitor, id) in ((Visitor, RoadmapId)[])[(stranger, Other.Own), (own, Other.Own), (stranger, Room.Own)])
        {
            (await Room.PublishAsync(visitor, "https://hacked.example/", id)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Room.CheckAsync(visitor, PublicationCheckResult.Found, id: id)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }

        (await Other.NowAsync()).PublishedAt.ShouldBe(PublicationRoom.Address);
        (await Other.ChecksAsync()).ShouldBeEmpty();
        if (role.IsOfOneSchool())
        {
            (await Room.PublishAsync(own, "https://hacked.example/", portal.Primorsk.SecondaryRoadmap.Id)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://gimnaziya5.example/a.pdf")]
    [InlineData("//gimnaziya5.example/a")]
    [InlineData("gimnaziya5.example")]
    [InlineData("")]
    public async Task Publish_WhatIsNoPage_IsRefused(string address)
    {
        await Room.ApproveAsync();
        (await Room.PublishAsync(Room.Visit(Role.Principal), address)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.AddressIsAPage);
        (await Room.PublishAsync(Room.Visit(Role.Principal), "https://gimnaziya5.example/" + new string('a', 2_000))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolRoadmap.AddressIsAPage);
        (await Room.NowAsync()).PublishedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Check_PressedTwice_IsOne_AndACheckOfWhatTheSchoolHasChangedIsRefused()
    {
        await Room.PublishAsync();
        var reviewer = Room.Visit(Role.Reviewer);
        (await Room.CheckAsync(reviewer, PublicationCheckResult.NotFound, "Страницы нет")).IsDone.ShouldBeTrue();
        (await Room.CheckAsync(reviewer, PublicationCheckResult.NotFound, "Страницы нет")).IsDone.ShouldBeTrue();
        (await Room.ChecksAsync()).ShouldHaveSingleItem().CheckedByName.ShouldBe("Reviewer (Приморск)");
        (await Room.NowAsync()).Stage.ShouldBe(SchoolRoadmapStage.Published);
        var check = portal.Services.GetRequiredService<CheckPublication>();
        var stale = new NewPublicationCheck(PublicationCheckResult.Found, PublicationRoom.Day, "", "https://gimnaziya5.example/old", (await Room.NowAsync()).EditionNumber);
        (await check.RunAsync(reviewer, Room.Own, stale, null, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(PublicationCheck.AddressIsStillAsSeen);
    }

    [Fact]
    public async Task Check_MoreThanAnybodyLooks_LeavesRoomForOthers()
    {
        await Room.PublishAsync();
        for (var number = 0; number < CheckPublication.MostOfADay; number++)
        {
            (await Room.CheckAsync(Room.Visit(Role.Reviewer), PublicationCheckResult.NotFound, $"Раз {number}")).IsDone.ShouldBeTrue();
        }

        (await Room.CheckAsync(Room.Visit(Role.Reviewer), PublicationCheckResult.NotFound, "Ещё раз")).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(CheckPublication.LeavesRoomForOthers);
        (await Room.ChecksAsync()).Count.ShouldBe(CheckPublication.MostOfADay);
    }

    [Fact]
    public async Task File_IsWhatItsContentSays_AndGoesToTheOwnSchoolAndTheAuthorityOnly()
    {
        await Room.PublishAsync();
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1];
        (await Room.CheckAsync(Room.Visit(Role.Reviewer), PublicationCheckResult.Found, file: ("../снимок\"<b>.html", png))).Refusals.ShouldBeEmpty();
        var check = (await Room.ChecksAsync()).ShouldHaveSingleItem();
        (check.FileName, check.FileKind).ShouldBe(("снимокb.png", EvidenceKind.Png));
        var path = $"/m/primorsk/school-roadmaps/checks/{check.Id.Value}/file";
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
            using var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, role.ToString());
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(png);
            (await browser.StatusAsync(path.Replace("primorsk", "zarechny", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
        }

        using (var stranger = await portal.SignInAsync(portal.Zarechny.EmailOf(Role.Reviewer)))
        {
            (await stranger.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound);
            (await stranger.StatusAsync(path.Replace("primorsk", "zarechny", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
        }

        // As if the same check were of the other school of that number.
        await portal.Database.AskAdminAsync($"update publication_checks set roadmap_id = '{portal.Primorsk.SecondaryRoadmap.Id.Value}' where id = '{check.Id.Value}'");
        using var principal = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        (await principal.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Checks_AreWrittenOnce()
    {
        await Room.PublishAsync();
        (await Room.CheckAsync(Room.Visit(Role.Reviewer), PublicationCheckResult.Found, file: ("a.pdf", "%PDF-1.7"u8.ToArray()))).Refusals.ShouldBeEmpty();
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        foreach (var deed in (string[])
            ["update publication_checks set result = 'NotFound'", "delete from publication_checks", "update publication_check_contents set bytes = ''", "delete from publication_check_contents"])
        {
            (await Should.ThrowAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(deed))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }
}
