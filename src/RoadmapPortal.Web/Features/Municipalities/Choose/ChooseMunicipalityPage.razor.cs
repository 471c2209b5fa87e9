using Microsoft.AspNetCore.Components;
using RoadmapPortal.Data.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Municipalities.Choose;

/// <summary>The way in: to the only municipality one belongs to, or to a choice of them.</summary>
public sealed partial class ChooseMunicipalityPage(MembershipDirectory memberships, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private IReadOnlyList<Municipality> Places { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (Visitor.From(Http.User, slug: "") is not { } visitor)
        {
            return;
        }

        var all = await memberships.OfAsync(visitor.Person, visitor.Stamp, Http.RequestAborted);
        Places = [.. all.Select(place => place.Municipality).DistinctBy(place => place.Id).OrderBy(place => place.ShortName, StringComparer.Ordinal)];
        if (Places.Count == 1)
        {
            navigation.NavigateTo(AddressOf(Places[0]));
        }
    }

    private static string AddressOf(Municipality municipality) => $"/m/{municipality.Slug.Value}";
}
