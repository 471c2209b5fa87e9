using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.PublicRegister.Answer;
using RoadmapPortal.Web.Features.PublicRegister.Choose;
using RoadmapPortal.Web.Features.PublicRegister.Publish;

namespace RoadmapPortal.Web.Tests.PublicRegister;

/// <summary>A town that publishes and chooses.</summary>
internal sealed class RegisterRoom(PortalFixture portal, Town town)
{
    public Visitor Visit(Role role) => new(town.PersonIn(role), $"{role} ({town.Name})", town.StampOf(role), town.Slug);

    public Task<Outcome<Domain.Tenancy.Municipality>> ChooseAsync(bool isPublic, Role role = Role.MunicipalAdmin) =>
        portal.Services.GetRequiredService<ChoosePublicity>().RunAsync(Visit(role), isPublic, default);

    /// <summary>As an approval would: a paper of whichever kind, with these words.</summary>
    /// <returns>Its edition.</returns>
    public async Task<Guid> PublishAsync(
        string title, string words, PublicPaperKind kind = PublicPaperKind.MunicipalRoadmap, Guid? subject = null, int number = 1, bool isOfSchool = false, string? order = "680")
    {
        var edition = Guid.CreateVersion7();
        var content = new ComposedPaper(title, town.Name, IsDraft: false, PrintLook.Standard, [new PaperSection(false, [new PaperTitle(title), new RunningText(words)])]);
        await using var context = portal.Database.Portal.Open(new TenantScope(town.Tenant, null));
        PublishPaper.In(context, new ApprovedPaper(town.Tenant, kind, edition, subject ?? Guid.CreateVersion7(), number, title, TimeProvider.System.GetUtcNow(), content, [])
        {
            OrderDate = new DateOnly(2023, 4, 21),
            OrderNumber = order,
            Period = town.Period,
            School = isOfSchool ? town.Gymnasium : null,
        });
        await context.SaveChangesAsync();
        portal.Services.GetRequiredService<PublicVersion>().Forget();
        return edition;
    }
}
