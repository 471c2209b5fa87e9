using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publish;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>A town whose gymnasium has approved its roadmap, and the deeds around its publication.</summary>
internal sealed class PublicationRoom(PortalFixture portal, Town town)
{
    public const string Address = "https://gimnaziya5.example/roadmap";

    public static readonly DateOnly Day = new(2023, 9, 10);

    public RoadmapId Own => town.GymnasiumRoadmap.Id;

    public string List => $"/m/{town.Slug}/school-roadmaps/publication";

    public string Card => $"{List}/{Own.Value}";

    public Visitor Visit(Role role) => new(town.PersonIn(role), $"{role} ({town.Name})", town.StampOf(role), town.Slug);

    /// <summary>As after the principal's order; without checks, editions of before stay.</summary>
    public async Task<RoadmapEdition> ApproveAsync()
    {
        await portal.Database.AskAdminAsync(
            $"""
            delete from publication_check_contents where tenant_id = '{town.Tenant.Value}';
            delete from publication_checks where tenant_id = '{town.Tenant.Value}';
            update school_roadmaps set stage = 'Accepted', published_at = null, published_on = null where id = '{Own.Value}';
            """);
        var outcome = await portal.Services.GetRequiredService<ApproveRoadmap>().RunAsync(Visit(Role.Principal), Own, "директора гимназии", "17", new DateOnly(2023, 9, 1), default);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!;
    }

    public async Task<RoadmapEdition> PublishAsync()
    {
        var edition = await ApproveAsync();
        (await PublishAsync(Visit(Role.Principal), Address)).Refusals.ShouldBeEmpty();
        return edition;
    }

    public Task<Outcome<SchoolRoadmap>> PublishAsync(Visitor visitor, string address, RoadmapId? id = null) =>
        portal.Services.GetRequiredService<PublishRoadmap>().RunAsync(visitor, id ?? Own, address, new DateOnly(2023, 9, 5), default);

    public async Task<Outcome<PublicationCheck>> CheckAsync(
        Visitor visitor, PublicationCheckResult result, string comment = "", (string Name, byte[] Bytes)? file = null, RoadmapId? id = null)
    {
        var now = await NowAsync();
        return await portal.Services.GetRequiredService<CheckPublication>()
            .RunAsync(visitor, id ?? Own, new NewPublicationCheck(result, Day, comment, now.PublishedAt, now.EditionNumber), file, default);
    }

    public async Task<SchoolRoadmap> NowAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.SchoolRoadmaps.AsNoTracking().SingleAsync(map => map.Id == Own);
    }

    public async Task<IReadOnlyList<PublicationCheck>> ChecksAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.PublicationChecks.AsNoTracking().OrderBy(check => check.At).ToListAsync();
    }
}
