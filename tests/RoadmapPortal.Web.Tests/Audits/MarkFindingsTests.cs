using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.List;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Tests.Together;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>Marks, lists and evidence as the pages ask for them, by those who may and those who may not, together and alone.</summary>
public sealed class MarkFindingsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private MarkFindings Mark => portal.Services.GetRequiredService<MarkFindings>();

    private WriteSchoolList WriteList => portal.Services.GetRequiredService<WriteSchoolList>();

    private ExplainFinding Explain => portal.Services.GetRequiredService<ExplainFinding>();

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryDeed_EachRole_OnlyTheMethodist(Role role)
    {
        var town = portal.Primorsk;
        var before = await FoundAsync(town);
        var visitor = Happening.Visit(town, role);
        var outcomes = new[]
        {
            (await Mark.RunAsync(visitor, town.Audit.Id, [new(town.Secondary.Id, ParameterOf(town), false)], default)).Refusals,
            (await WriteList.RunAsync(visitor, town.Audit.Id, ParameterOf(town), "г5", "г5", default)).Refusals,
            (await Explain.RunAsync(visitor, town.Audit.Id, town.Gymnasium.Id, ParameterOf(town), "", "", default)).Refusals,
        };
        var expected = role switch
        {
            Role.Methodist => [],
            Role.Principal or Role.SchoolEditor => new[] { Gate.IsFound, Gate.IsFound, Gate.IsFound },
            _ => [MarkFindings.RoleMayMark, MarkFindings.RoleMayMark, MarkFindings.RoleMayMark],
        };
        outcomes.SelectMany(refusals => refusals).Select(refusal => refusal.Rule).ShouldBe(expected);
        if (role == Role.Methodist)
        {
            (await FoundAsync(town)).ShouldBe([town.Gymnasium.Id]);
            (await Mark.RunAsync(visitor, town.Audit.Id, [new(town.Secondary.Id, ParameterOf(town), true)], default)).Value.ShouldBe(new MarkedFindings(1));
        }

        (await FoundAsync(town)).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task TheOtherTown_UnderEitherName_IsNotFoundAndNotChanged()
    {
        var (own, other) = (portal.Primorsk, portal.Zarechny);
        var before = await FoundAsync(other);
        foreach (var slug in (string[])["primorsk", "zarechny"])
        {
            var visitor = Happening.Visit(own, Role.Methodist) with { Slug = slug };
            (await Mark.RunAsync(visitor, other.Audit.Id, [new(other.Secondary.Id, ParameterOf(other), false)], default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await WriteList.RunAsync(visitor, other.Audit.Id, ParameterOf(other), "5", "", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await portal.Services.GetRequiredService<OpenAuditQuery>().RunAsync(visitor, other.Audit.Id, default)).ShouldBeNull();
            (await portal.Services.GetRequiredService<FindingQuery>().RunAsync(visitor, other.Audit.Id, other.Secondary.Id, ParameterOf(other), default)).ShouldBeNull();
        }

        // The other town's school in the own audit.
        (await Mark.RunAsync(Happening.Visit(own, Role.Methodist), own.Audit.Id, [new(other.Secondary.Id, ParameterOf(own), true)], default))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(MarkFindings.SchoolIsKnown);
        (await Mark.RunAsync(Happening.Visit(own, Role.Methodist), own.Audit.Id, [new(own.Secondary.Id, ParameterOf(other), true)], default))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(EntryAudit.ParameterIsAudited);
        (await FoundAsync(other)).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task ManyMarkTheSameCellAtOnce_AllAreDone_AndThereIsOneFinding()
    {
        var town = portal.Primorsk;
        var visitor = Happening.Visit(town, Role.Methodist);
        var off = new FindingMark(town.Secondary.Id, ParameterOf(town), false);
        await Mark.RunAsync(visitor, town.Audit.Id, [off], default);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Mark.RunAsync(visitor, town.Audit.Id, [off with { IsFound = true }], default)));

        outcomes.ShouldAllBe(outcome => outcome.IsDone);
        outcomes.Sum(outcome => outcome.Value!.Changed).ShouldBe(1);
        (await FoundAsync(town)).Count(school => school == town.Secondary.Id).ShouldBe(1);
    }

    [Fact]
    public async Task MarkElsewhere_IsSeenByWhoLooksOn_AndNotInTheOtherTown()
    {
        var town = portal.Primorsk;
        using var lease = await OpenAsync(town);
        using var other = await OpenAsync(portal.Zarechny);
        var told = 0;
        other.Audit.Changed += () => told++;

        await portal.Database.AskAdminAsync($"delete from findings where tenant_id = '{town.Tenant.Value}' and school_id = '{town.Secondary.Id.Value}'");
        await UntilAsync(lease, () => !lease.Audit.Matrix!.IsFound(town.Secondary, lease.Audit.Matrix.Columns[0]), "The mark is still there.");

        await Mark.RunAsync(Happening.Visit(town, Role.Methodist), town.Audit.Id, [new(town.Secondary.Id, ParameterOf(town), true)], default);
        await UntilAsync(lease, () => lease.Audit.Matrix!.IsFound(town.Secondary, lease.Audit.Matrix.Columns[0]), "The mark did not come.");
        told.ShouldBe(0);
    }

    [Fact]
    public async Task RoleTakenAway_EndsTheLookingOn()
    {
        var town = portal.Zarechny;
        using var lease = await OpenAsync(town, Role.Observer);
        lease.MayEdit.ShouldBeFalse();

        await portal.Database.AskAdminAsync($"delete from memberships where person_id = '{town.PersonIn(Role.Observer).Value}'");

        await UntilAsync(lease, () => lease.IsOver, "The role is gone, and nobody noticed.");
    }

    [Fact]
    public async Task Evidence_SeenOtherwise_IsRefusedWithWhatStandsThere_AndWithoutAMarkAltogether()
    {
        var town = portal.Primorsk;
        var visitor = Happening.Visit(town, Role.Methodist);
        (await Explain.RunAsync(visitor, town.Audit.Id, town.Gymnasium.Id, ParameterOf(town), "", "Две вакансии", default)).Value.ShouldBe("Две вакансии");
        var late = await Explain.RunAsync(visitor, town.Audit.Id, town.Gymnasium.Id, ParameterOf(town), "", "Три вакансии", default);
        late.Refusals.ShouldHaveSingleItem().Rule.Id.ShouldBe("wording/is-still-as-seen");
        late.Value.ShouldBe("Две вакансии");
        var view = await portal.Services.GetRequiredService<FindingQuery>().RunAsync(visitor, town.Audit.Id, town.Gymnasium.Id, ParameterOf(town), default);
        view!.Evidence.ShouldBe("Две вакансии");
        view.Changes.Select(change => change.IsMark).ShouldBe([false, true]);

        (await Explain.RunAsync(visitor, town.Audit.Id, SchoolId.New(), ParameterOf(town), "", "x", default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(ExplainFinding.IsMarked);
        (await Explain.RunAsync(visitor, town.Audit.Id, town.Gymnasium.Id, ParameterOf(town), "Две вакансии", "", default)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task TooManyMarks_AreRefused()
    {
        var mark = new FindingMark(portal.Primorsk.Secondary.Id, ParameterOf(portal.Primorsk), true);
        var outcome = await Mark.RunAsync(Happening.Visit(portal.Primorsk, Role.Methodist), portal.Primorsk.Audit.Id, [.. Enumerable.Repeat(mark, MarkFindings.MostMarks + 1)], default);
        outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(MarkFindings.AreFew);
    }

    private static RiskParameterId ParameterOf(Town town) => town.Audit.Lines[0].ParameterId;

    private async Task<LiveAuditLease> OpenAsync(Town town, Role role = Role.Methodist) =>
        (await portal.Services.GetRequiredService<OpenAuditQuery>().RunAsync(Happening.Visit(town, role), town.Audit.Id, default)).ShouldNotBeNull();

    private async Task<List<SchoolId>> FoundAsync(Town town)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        return await context.Set<Finding>().Where(finding => finding.AuditId == town.Audit.Id).Select(finding => finding.SchoolId).ToListAsync();
    }

    private static async Task UntilAsync(LiveAuditLease lease, Func<bool> holds, string what)
    {
        using var happened = new SemaphoreSlim(0);
        void Release() => happened.Release();
        lease.Audit.Changed += Release;
        lease.Ended += Release;
        while (!holds())
        {
            (await happened.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue(what);
        }

        lease.Audit.Changed -= Release;
        lease.Ended -= Release;
    }
}
