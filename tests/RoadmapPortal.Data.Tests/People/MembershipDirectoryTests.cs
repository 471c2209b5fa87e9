using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.People;

public sealed class MembershipDirectoryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Of_APerson_GivesTheirPlacesAndNobodyElses()
    {
        var place = (await new MembershipDirectory(database.Portal).OfAsync(database.Primorsk.PersonIn(Role.Principal), database.Primorsk.StampOf(Role.Principal))).ShouldHaveSingleItem();
        place.Municipality.Slug.Value.ShouldBe("primorsk");
        place.Membership.Role.ShouldBe(Role.Principal);
        place.Membership.SchoolId.ShouldBe(database.Primorsk.Gymnasium.Id);
    }

    [Fact]
    public async Task Of_AStrangerOrAnOldStamp_GivesNone()
    {
        (await new MembershipDirectory(database.Portal).OfAsync(PersonId.New(), "")).ShouldBeEmpty();
        (await new MembershipDirectory(database.Portal).OfAsync(database.Primorsk.PersonIn(Role.Head), "before the new password")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Memberships_WithoutThePersonsSetting_AreHiddenByTheDatabaseItself()
    {
        await using var context = database.Portal.Open(TenantScope.Nobody);
        (await context.Memberships.IgnoreQueryFilters().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task FindMunicipality_BySlug_GivesItsIdAndNothingForOthers()
    {
        (await database.Portal.FindMunicipalityAsync(Slug.Parse("zarechny"))).ShouldBe(database.Zarechny.Tenant);
        (await database.Portal.FindMunicipalityAsync(Slug.Parse("nigde"))).ShouldBeNull();
    }
}
