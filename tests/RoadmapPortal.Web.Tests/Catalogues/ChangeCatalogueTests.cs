using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;
using RoadmapPortal.Web.Features.Catalogues.List;
using RoadmapPortal.Web.Features.Catalogues.Map;
using RoadmapPortal.Web.Features.Catalogues.Ready;

namespace RoadmapPortal.Web.Tests.Catalogues;

/// <summary>The actions as the pages call them, on a real database. Each test has a version of its own.</summary>
public sealed class ChangeCatalogueTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private static ReadyCatalogue Krai => ReadyCatalogues.All[0];

    [Fact]
    public async Task Parts_AreAddedRenamedMovedRetiredAndRemoved()
    {
        var version = await NewAsync("Части");
        var factor = (await DoAsync(version, new AddFactor("1.", "<b>Кадры</b>"))).Value!.Part;
        var first = (await DoAsync(version, new AddParameter(new RiskFactorId(factor), "Первый"))).Value!.Part;
        var second = (await DoAsync(version, new AddParameter(new RiskFactorId(factor), "Второй"))).Value!.Part;
        var other = (await DoAsync(version, new AddFactor("2.", "Другой"))).Value!.Part;

        // Neighbours change places, which the unique places of the database must bear.
        (await DoAsync(version, new MovePart(second, Side.Above))).IsDone.ShouldBeTrue();
        (await DoAsync(version, new MovePart(other, Side.Above))).IsDone.ShouldBeTrue();
        (await DoAsync(version, new RenamePart(first, "", "", "Первый", "Первый, исправленный"))).IsDone.ShouldBeTrue();
        (await DoAsync(version, new RenamePart(first, "", "", "Первый", "Чужое"))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Wording.IsStillAsSeen);
        (await DoAsync(version, new RetirePart(first, true))).IsDone.ShouldBeTrue();
        (await DoAsync(version, new RemovePart(factor))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RiskFactor.FactorWithParametersStays);
        var view = await ViewAsync(version);
        view.Version.Factors.Select(part => part.Name).ShouldBe(["Другой", "<b>Кадры</b>"]);
        view.Version.Factors[1].Parameters.Select(part => (part.Name, part.IsRetired)).ShouldBe([("Второй", false), ("Первый, исправленный", true)]);
        (await DoAsync(version, new RemovePart(first))).Value!.Part.ShouldBe(factor);
        (await DoAsync(version, new RemovePart(other))).IsDone.ShouldBeTrue();
        (await DoAsync(version, new RemovePart(other))).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await ViewAsync(version)).Version.AllParameters().Select(part => part.Name).ShouldBe(["Второй"]);
    }

    [Fact]
    public async Task Add_AtOnceByMany_LosesNothing_AndNoNameTwice()
    {
        var version = await NewAsync("Вместе");
        var factor = new RiskFactorId((await DoAsync(version, new AddFactor("1.", "Кадры"))).Value!.Part);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(at => new[] { $"П{at}", "Одинаковый" }).Select(name => DoAsync(version, new AddParameter(factor, name))));
        outcomes.Count(outcome => outcome.IsDone).ShouldBe(4);
        (await ViewAsync(version)).Version.AllParameters().Select(part => part.Name).ShouldBe(["П0", "П1", "П2", "Одинаковый"], ignoreOrder: true);
    }

    [Fact]
    public async Task Remove_InUse_IsRefused_AndPicked_IsRetired()
    {
        var town = portal.Zarechny;
        var version = town.Period.CatalogueVersionId;
        var parameter = town.Audit.Lines[0].ParameterId;
        var refusal = (await DoAsync(version, new RemovePart(parameter.Value), town)).Refusals.ShouldHaveSingleItem();
        refusal.Rule.ShouldBe(RiskParameter.UsedParameterStays);
        refusal.Words.ShouldContain("вывести из употребления");
        refusal.Words.ShouldContain("аудитов с ним – 1, отметок у школ – 2, мероприятий – 12");
        (await portal.Services.GetRequiredService<RemoveVersion>().RunAsync(Visit(town, Role.Methodist), version, default))
            .Refusals.Select(reason => reason.Rule).ShouldBe([RiskCatalogueVersion.PinnedVersionStays, RiskCatalogueVersion.UsedVersionStays]);
        var part = await portal.Services.GetRequiredService<PartQuery>().RunAsync(Visit(town, Role.Observer), version, parameter.Value, default);
        part.ShouldNotBeNull().Activities.Count.ShouldBe(12);
        part.Audits.ShouldHaveSingleItem().Schools.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EachRole_OnlyWhatItMay_AndNothingElsewhere(Role role)
    {
        var (town, foreign) = (portal.Primorsk, portal.Zarechny.Period.CatalogueVersionId);
        var version = town.Period.CatalogueVersionId;
        var visitor = Visit(town, role);
        var rule = role.IsOfOneSchool() ? Gate.IsFound : CatalogueDesk.RoleMayEdit;
        var change = await portal.Services.GetRequiredService<ChangeCatalogue>().RunAsync(visitor, version, new AddFactor("", $"Фактор: {role}"), default);
        change.Refusals.Select(refusal => refusal.Rule).ShouldBe(role == Role.Methodist ? [] : [rule]);
        ((await portal.Services.GetRequiredService<CatalogueListQuery>().RunAsync(visitor, default)) is null).ShouldBe(role.IsOfOneSchool());
        ((await portal.Services.GetRequiredService<CatalogueVersionQuery>().RunAsync(visitor, version, default)) is null).ShouldBe(role.IsOfOneSchool());
        foreach (var slug in (string[])["primorsk", "zarechny"])
        {
            var stranger = visitor with { Slug = slug };
            (await portal.Services.GetRequiredService<CatalogueVersionQuery>().RunAsync(stranger, foreign, default)).ShouldBeNull();
            (await portal.Services.GetRequiredService<MappingQuery>().RunAsync(stranger, foreign, foreign, default))?.Choices.ShouldNotContain(choice => choice.Id == foreign);
            var elsewhere = slug == "zarechny" ? Gate.IsFound : role == Role.Methodist ? Gate.IsFound : rule;
            (await portal.Services.GetRequiredService<ChangeCatalogue>().RunAsync(stranger, foreign, new AddFactor("", "взлом"), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(elsewhere);
            (await portal.Services.GetRequiredService<CopyVersion>().RunAsync(stranger, foreign, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(elsewhere);
            (await portal.Services.GetRequiredService<RemoveVersion>().RunAsync(stranger, foreign, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(elsewhere);
            (await portal.Services.GetRequiredService<PinVersion>().RunAsync(stranger, portal.Zarechny.Period.Id, version, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(elsewhere);
            (await portal.Services.GetRequiredService<PinVersion>().RunAsync(stranger, town.Period.Id, foreign, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(elsewhere);
            (await portal.Services.GetRequiredService<MapParts>().RunAsync(stranger, version, foreign, Guid.Empty, [], default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(elsewhere);
        }
    }

    [Fact]
    public async Task Ready_IsAddedOnce_AsACatalogueOrAsAVersion_NeverOverOne()
    {
        var added = await AddReadyAsync(Krai, null);
        added.Refusals.ShouldBeEmpty();
        (await AddReadyAsync(Krai, null)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(AddCatalogue.NamesDiffer);
        var view = await ViewAsync(added.Value!.Version);
        view.Version.AllParameters().Count().ShouldBe(26);
        view.Version.FindByCode(CodeNumbering.Canonical, ParameterCode.Parse("9.5"))!.CodeIn(CodeNumbering.Canonical)!.IsCertain.ShouldBeTrue();
        (await AddReadyAsync(Krai, view.Version.CatalogueId)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogue.VersionsDiffer);
        (await AddReadyAsync(ReadyCatalogues.All[1], view.Version.CatalogueId)).Value.ShouldNotBeNull();
        (await ViewAsync(added.Value.Version)).Version.AllParameters().Count().ShouldBe(26, "the earlier version stays");
        (await AddReadyAsync(Krai, RiskCatalogueId.New())).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
    }

    [Fact]
    public async Task Mapping_ReadyAndByHand_GoesAlongWithACopy_AndWithItsParts()
    {
        var one = (await AddReadyAsync(Krai with { Name = "Край для сопоставления" }, null)).Value!.Version;
        var other = (await AddReadyAsync(ReadyCatalogues.All[1] with { Name = "ФИОКО для сопоставления" }, null)).Value!.Version;
        var map = portal.Services.GetRequiredService<MapParts>();
        var visitor = Visit(portal.Primorsk, Role.Methodist);
        (await map.RunAsync(visitor, one, other, ReadyCatalogues.Mapping, default)).IsDone.ShouldBeTrue();
        (await map.RunAsync(visitor, other, one, ReadyCatalogues.Mapping, default)).IsDone.ShouldBeTrue();
        var view = await MappingAsync(one, other);
        (view.Parameters.Count, view.Factors.Count).ShouldBe((ReadyCatalogues.Mapping.Parameters.Count, ReadyCatalogues.Mapping.Factors.Count), "the second time nothing is added");
        (await map.RunAsync(visitor, one, one, ReadyCatalogues.Mapping, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(VersionPair.VersionsDiffer);
        var motivation = view.Pair!.Left.AllParameters().Single(parameter => parameter.Name == "Низкая мотивация школьников к учению");
        var wanted = view.Pair.Right.AllParameters().First();
        (await map.RunAsync(visitor, one, other, motivation.Id.Value, [wanted.Id.Value, wanted.Id.Value], default)).IsDone.ShouldBeTrue();
        (await map.RunAsync(visitor, one, other, motivation.Id.Value, [motivation.Id.Value], default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(VersionPair.PartsAreOfThePair);
        (await MappingAsync(one, other)).MappedTo(motivation).ShouldBe([wanted.Name]);
        var copy = (await portal.Services.GetRequiredService<CopyVersion>().RunAsync(visitor, one, default)).Value!.Version;
        (await portal.Services.GetRequiredService<CopyVersion>().RunAsync(visitor, one, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(RiskCatalogue.VersionsDiffer);
        var copied = await MappingAsync(copy, other);
        copied.MappedTo(copied.Pair!.Left.AllParameters().Single(parameter => parameter.Name == motivation.Name)).ShouldBe([wanted.Name]);
        copied.Factors.Count.ShouldBe(view.Factors.Count);
        (await portal.Services.GetRequiredService<RemoveVersion>().RunAsync(visitor, one, default)).IsDone.ShouldBeTrue();
        (await MappingAsync(copy, other)).Factors.Count.ShouldBe(view.Factors.Count);
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        (await context.ParameterMappings.CountAsync(mapping => mapping.OneId == motivation.Id || mapping.OtherId == motivation.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Pin_AFreePeriod_TakesTheVersion_AnUsedOneDoesNot()
    {
        var version = await NewAsync("Для периода");
        var pin = portal.Services.GetRequiredService<PinVersion>();
        (await pin.RunAsync(Visit(portal.Primorsk, Role.Methodist), portal.Primorsk.Period.Id, version, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(PlanningPeriod.NothingOfItsCatalogueIsUsed);
        var free = new PlanningPeriod(portal.Primorsk.Tenant, PlanningPeriodId.New(), "2030 год", new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31), portal.Primorsk.Period.CatalogueVersionId);
        await using (var context = portal.Database.Portal.Open(portal.Primorsk.Scope))
        {
            context.Add(free);
            await context.SaveChangesAsync();
        }

        (await pin.RunAsync(Visit(portal.Primorsk, Role.Methodist), free.Id, version, default)).IsDone.ShouldBeTrue();
        (await ViewAsync(version)).Periods.ShouldBe(["2030 год"]);
    }

    private Task<Outcome<ChangedPart>> DoAsync(RiskCatalogueVersionId version, CatalogueDeed deed, Town? town = null) =>
        portal.Services.GetRequiredService<ChangeCatalogue>().RunAsync(Visit(town ?? portal.Primorsk, Role.Methodist), version, deed, default);

    private async Task<RiskCatalogueVersionId> NewAsync(string name) =>
        (await portal.Services.GetRequiredService<AddCatalogue>().RunAsync(Visit(portal.Primorsk, Role.Methodist), name, default)).Value.ShouldNotBeNull().Version;

    private Task<Outcome<AddedVersion>> AddReadyAsync(ReadyCatalogue ready, RiskCatalogueId? into) =>
        portal.Services.GetRequiredService<AddCatalogue>().RunAsync(Visit(portal.Primorsk, Role.Methodist), ready, into, default);

    private async Task<CatalogueVersionView> ViewAsync(RiskCatalogueVersionId version) =>
        (await portal.Services.GetRequiredService<CatalogueVersionQuery>().RunAsync(Visit(portal.Primorsk, Role.Methodist), version, default)).ShouldNotBeNull();

    private async Task<MappingView> MappingAsync(RiskCatalogueVersionId left, RiskCatalogueVersionId right) =>
        (await portal.Services.GetRequiredService<MappingQuery>().RunAsync(Visit(portal.Primorsk, Role.Observer), left, right, default)).ShouldNotBeNull();

    private static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), role.ToString(), town.StampOf(role), town.Slug);
}
