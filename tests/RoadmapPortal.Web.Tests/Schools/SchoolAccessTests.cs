using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Schools;
using RoadmapPortal.Web.Features.Schools.Arrange;
using RoadmapPortal.Web.Features.Schools.Edit;
using RoadmapPortal.Web.Features.Schools.Import;
using RoadmapPortal.Web.Features.Schools.Register;

namespace RoadmapPortal.Web.Tests.Schools;

/// <summary>Every role at every door of the register, and above all those that must not pass.</summary>
public sealed class SchoolAccessTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] OfOneSchool = [Role.Principal, Role.SchoolEditor];
    private static readonly SchoolDetails Other = SchoolDetails.Typed(SchoolKind.Secondary, 5, "5", "Взломано", [], null, null);

    private static readonly SchoolSheet Nothing = new([], [], []);

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_EachRole_OpenForThoseWhoMay(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        var school = portal.Primorsk.Gymnasium.Id.Value;
        var read = OfOneSchool.Contains(role) ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
        var edit = role == Role.MunicipalAdmin ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        foreach (var path in (string[])["", $"/{school}", "/export"])
        {
            (await browser.StatusAsync("/m/primorsk/schools" + path)).ShouldBe(read, path);
        }

        foreach (var path in (string[])["/add", "/order", "/import", "/template"])
        {
            (await browser.StatusAsync("/m/primorsk/schools" + path)).ShouldBe(edit, path);
        }

        (await browser.TextAsync("/m/primorsk")).Contains("href=\"/m/primorsk/schools\"", StringComparison.Ordinal).ShouldBe(read == HttpStatusCode.OK);
        var page = await browser.TextAsync("/m/primorsk/schools");
        page.Contains("/m/primorsk/schools/import", StringComparison.Ordinal).ShouldBe(edit == HttpStatusCode.OK);
        page.Contains("Form.Press", StringComparison.Ordinal).ShouldBe(role is Role.MunicipalAdmin or Role.Methodist);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_OfTheOtherTown_AreNotFound(Role role)
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(role));
        foreach (var path in (string[])["", "/add", "/order", "/import", "/template", "/export", $"/{portal.Zarechny.Gymnasium.Id.Value}", $"/{portal.Primorsk.Gymnasium.Id.Value}"])
        {
            (await browser.StatusAsync("/m/zarechny/schools" + path)).ShouldBe(HttpStatusCode.NotFound, path);
        }

        if (!OfOneSchool.Contains(role))
        {
            (await browser.StatusAsync($"/m/primorsk/schools/{portal.Zarechny.Gymnasium.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.TextAsync("/m/primorsk/schools")).ShouldNotContain("Заречный");
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Actions_EachRole_AskAgain(Role role)
    {
        var before = await StateAsync(portal.Primorsk);
        var visitor = Visit(portal.Primorsk, role);
        var id = portal.Primorsk.Secondary.Id;
        if (role != Role.MunicipalAdmin)
        {
            Refused(await Get<SaveSchool>().RunAsync(visitor, id, Other, null, default), RegisterDesk.RoleMayEdit);
            Refused(await Get<SaveSchool>().RunAsync(visitor, null, Other, null, default), RegisterDesk.RoleMayEdit);
            Refused(await Get<CloseSchool>().RunAsync(visitor, id, new DateOnly(2024, 8, 31), null, default), RegisterDesk.RoleMayEdit);
            Refused(await Get<CloseSchool>().ReopenAsync(visitor, id, default), RegisterDesk.RoleMayEdit);
            Refused(await Get<ArrangeSchools>().MoveAsync(visitor, id, -1, default), RegisterDesk.RoleMayEdit);
            Refused(await Get<ArrangeSchools>().NaturalAsync(visitor, default), RegisterDesk.RoleMayEdit);
            Refused(await Get<ImportSchools>().RunAsync(visitor, Nothing, "", default), RegisterDesk.RoleMayEdit);
            (await Get<ImportSchools>().PreviewAsync(visitor, Nothing, default)).ShouldBeNull();
            (await Get<SchoolOrderQuery>().RunAsync(visitor, default)).ShouldBeNull();
        }

        if (role is not (Role.MunicipalAdmin or Role.Methodist))
        {
            Refused(await Get<AddSchoolAlias>().RunAsync(visitor, id, "взлом", default), RegisterDesk.RoleMayMark);
            Refused(await Get<MarkSchools>().RunAsync(visitor, portal.Primorsk.Period.Id, SchoolMarkKind.LowResults, true, [id], "", default), RegisterDesk.RoleMayMark);
        }

        (await Get<SchoolQuery>().RunAsync(visitor, id, default) is null).ShouldBe(OfOneSchool.Contains(role));
        (await StateAsync(portal.Primorsk)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Actions_InTheOtherTown_OrOnItsSchools_FindNothing(Role role)
    {
        var before = await StateAsync(portal.Zarechny);
        var stranger = Visit(portal.Primorsk, role) with { Slug = "zarechny" };
        var theirs = portal.Zarechny.Secondary.Id;
        Refused(await Get<SaveSchool>().RunAsync(stranger, theirs, Other, null, default), Gate.IsFound);
        Refused(await Get<AddSchoolAlias>().RunAsync(stranger, theirs, "взлом", default), Gate.IsFound);
        Refused(await Get<CloseSchool>().RunAsync(stranger, theirs, new DateOnly(2024, 8, 31), null, default), Gate.IsFound);
        Refused(await Get<MarkSchools>().RunAsync(stranger, portal.Zarechny.Period.Id, SchoolMarkKind.LowResults, true, [theirs], "", default), Gate.IsFound);
        Refused(await Get<ImportSchools>().RunAsync(stranger, Nothing, "", default), Gate.IsFound);
        (await Get<SchoolsQuery>().RunAsync(stranger, SchoolsWish.Read(null, null, null, null, null, null), default)).ShouldBeNull();
        var admin = Visit(portal.Primorsk, Role.MunicipalAdmin);
        var own = portal.Primorsk.Secondary.Id;
        Refused(await Get<SaveSchool>().RunAsync(admin, theirs, Other, null, default), Gate.IsFound);
        Refused(await Get<AddSchoolAlias>().RunAsync(admin, theirs, "взлом", default), Gate.IsFound);
        Refused(await Get<CloseSchool>().RunAsync(admin, own, new DateOnly(2024, 8, 31), theirs, default), Gate.IsFound);
        Refused(await Get<MarkSchools>().RunAsync(admin, portal.Primorsk.Period.Id, SchoolMarkKind.LowResults, true, [own, theirs], "", default), Gate.IsFound);
        Refused(await Get<MarkSchools>().RunAsync(admin, portal.Zarechny.Period.Id, SchoolMarkKind.LowResults, true, [own], "", default), Gate.IsFound);
        Refused(await Get<ArrangeSchools>().PutBeforeAsync(admin, own, theirs, default), Gate.IsFound);
        (await StateAsync(portal.Zarechny)).ShouldBe(before);
    }

    [Fact]
    public async Task Forms_ByAWeakerRole_OrWithoutAToken_DoNothing()
    {
        var before = await StateAsync(portal.Primorsk);
        var page = $"/m/primorsk/schools/{portal.Primorsk.Secondary.Id.Value}";
        using var observer = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Observer));
        foreach (var form in (string[])["school", "alias", "state"])
        {
            using var post = await observer.PostAsync(page, new Dictionary<string, string> { ["_handler"] = form, ["Form.Label"] = "x", ["AliasForm.Words"] = "x", ["StateForm.Press"] = "close", ["StateForm.On"] = "2024-08-31" });
            post.StatusCode.ShouldBe(HttpStatusCode.BadRequest, form);
        }

        using var admin = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.MunicipalAdmin));
        using var forged = await admin.PostWithoutTokenAsync(page, new Dictionary<string, string> { ["_handler"] = "state", ["StateForm.Press"] = "close", ["StateForm.On"] = "2024-08-31" });
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await StateAsync(portal.Primorsk)).ShouldBe(before);
    }

    [Fact]
    public async Task Spelling_ThatTwoTakeAtOnce_IsOneSchools()
    {
        var methodist = Visit(portal.Primorsk, Role.Methodist);
        for (var time = 0; time < 5; time++)
        {
            var words = $"на горе {time}";
            var both = await Task.WhenAll(new[] { portal.Primorsk.Gymnasium.Id, portal.Primorsk.Secondary.Id }.Select(id => Get<AddSchoolAlias>().RunAsync(methodist, id, words, default)));
            both.Count(outcome => outcome.IsDone).ShouldBe(1, words);
            both.Single(outcome => !outcome.IsDone).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolSpellings.IsFree);
        }
    }

    private static void Refused<T>(Outcome<T> outcome, Rule rule)
        where T : class => outcome.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    private T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);

    private async Task<string> StateAsync(Town town)
    {
        await using var context = portal.Database.Portal.Open(town.Scope);
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ToListAsync();
        var marks = await context.SchoolMarks.CountAsync();
        return string.Join('\n', schools.Select(school => $"{school.PrintOrder} {school.Label} {school.Name} {string.Join(';', school.Aliases)} {school.ClosedOn} {school.MergedInto}").Append($"{marks}"));
    }
}
