using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Review;
using RoadmapPortal.Web.Tests.Roadmaps;

namespace RoadmapPortal.Web.Tests.SchoolRoadmaps;

/// <summary>A town whose gymnasium files its roadmap, and short ways to review it.</summary>
internal sealed class ReviewRoom(PortalFixture portal, Town town)
{
    public RoadmapId Gymnasium => town.GymnasiumRoadmap.Id;

    public RoadmapId Secondary => town.SecondaryRoadmap.Id;

    public Activity FirstRow => town.GymnasiumRoadmap.Tables[0].Runs()[0].Rows[0].Activity;

    public string Queue => $"/m/{town.Slug}/school-roadmaps/review";

    public string Page => $"{Queue}/{Gymnasium.Value}";

    public string School => $"/m/{town.Slug}/school-roadmaps/{Gymnasium.Value}/remarks";

    public T Deed<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    public Visitor Visit(Role role) => new(town.PersonIn(role), $"{role} ({town.Name})", town.StampOf(role), town.Slug);

    /// <summary>No school has submitted anything, and the observer is a second reviewer.</summary>
    public Task EmptyAsync() => portal.Database.AskAdminAsync($"""
        delete from roadmap_remarks where tenant_id = '{town.Tenant.Value}';
        delete from public_papers where municipality_id = '{town.Tenant.Value}';
        delete from verified_documents where municipality_id = '{town.Tenant.Value}';
        delete from roadmap_editions where tenant_id = '{town.Tenant.Value}';
        delete from offered_activities where tenant_id = '{town.Tenant.Value}';
        update school_roadmaps set stage = 'Draft', round = 0, returned_round = null, reviewed_by = null, reviewed_by_name = null, submitted_by = null where tenant_id = '{town.Tenant.Value}';
        insert into memberships (tenant_id, id, person_id, role) select '{town.Tenant.Value}', gen_random_uuid(), '{town.PersonIn(Role.Observer).Value}', 'Reviewer'
        where not exists (select 1 from memberships where person_id = '{town.PersonIn(Role.Observer).Value}' and role = 'Reviewer');
        """);

    /// <summary>Submits as the school does: the roadmap is kept as it is.</summary>
    public async Task SubmitAsync(RoadmapId id, PersonId? by = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var principal = new ActingPerson(by ?? town.PersonIn(Role.Principal), "Директор", deed => Role.Principal.May(deed));
        await using var context = portal.Database.Portal.Open(new TenantScope(town.Tenant, new Actor(principal.Person, principal.Name)));
        var roadmap = await context.SchoolRoadmaps.SingleAsync(map => map.Id == id);
        roadmap.Submit(principal, new SubmissionState(4, [], 0, 0, await OpenRemarks.CountAsync(context, id, default)), false, now);
        context.Add(new RoadmapEdition(roadmap, RoadmapEditionKind.Submitted, roadmap.Round, now, "Директор", [1], [1]));
        await context.SaveChangesAsync();
    }

    /// <summary>Nothing but the gymnasium's roadmap waits, and the reviewer has it.</summary>
    public async Task TakenAsync()
    {
        await EmptyAsync();
        await SubmitAsync(Gymnasium);
        (await TakeAsync(Role.Reviewer)).Refusals.ShouldBeEmpty();
    }

    /// <summary>Returned with one remark on the first row's title.</summary>
    public async Task<RoadmapRemark> ReturnedAsync()
    {
        await TakenAsync();
        (await WriteAsync(Role.Reviewer, new NewRemark(FirstRow.Id, ColumnKind.Title, "Слишком коротко"))).Refusals.ShouldBeEmpty();
        (await Deed<DecideReview>().ReturnAsync(Visit(Role.Reviewer), Gymnasium, 1, default)).Refusals.ShouldBeEmpty();
        return (await RemarksAsync()).Single();
    }

    public async Task<Outcome<SchoolRoadmap>> TakeAsync(Role role, PersonId? from = null) =>
        await Deed<TakeReview>().RunAsync(Visit(role), Gymnasium, (await NowAsync()).Round, from, default);

    public async Task<Outcome<WrittenRemarks>> WriteAsync(Role role, params NewRemark[] remarks) =>
        await Deed<WriteRemarks>().RunAsync(Visit(role), Gymnasium, (await NowAsync()).Round, new WrittenRemarks(remarks, new Dictionary<RoadmapRemarkId, string>()), default);

    public Task<Outcome<IReadOnlyList<RoadmapRemark>>> AnswerAsync(Visitor visitor, RoadmapRemark remark, string words = "Исправили") =>
        Deed<AnswerRemarks>().RunAsync(visitor, Gymnasium, new Dictionary<RoadmapRemarkId, string> { [remark.Id] = words }, default);

    /// <summary>The title of the gymnasium's first row.</summary>
    public async Task TypeAsync(string seen, string words) => (await Deed<SaveCells>()
        .RunAsync(Visit(Role.Principal), FirstRow.TableId, new CellWriting(FirstRow.Id, ColumnKind.Title, seen, words), default)).Refusals.ShouldBeEmpty();

    public async Task<SchoolRoadmap> NowAsync(RoadmapId? id = null)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.SchoolRoadmaps.AsNoTracking().SingleAsync(map => map.Id == (id ?? Gymnasium));
    }

    public async Task<IReadOnlyList<RoadmapRemark>> RemarksAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.RoadmapRemarks.AsNoTracking().Include(remark => remark.Replies).OrderBy(remark => remark.WrittenAt).ToListAsync();
    }

    public async Task<int> OpenAsync()
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await OpenRemarks.CountAsync(context, Gymnasium, default);
    }
}
