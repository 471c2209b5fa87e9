using System.Security.Claims;
using RoadmapPortal.Data.People;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.List;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Shell;

/// <summary>What the frame around a page shows: who one is, where one is and where else one may go.</summary>
public sealed class FrameQuery(MembershipDirectory memberships, RoadmapListQuery roadmaps, UnreadQuery unread)
{
    /// <param name="slug">The municipality in the address; none outside of one.</param>
    public async Task<Frame> RunAsync(ClaimsPrincipal principal, string? slug, CancellationToken cancellation)
    {
        if (Visitor.From(principal, slug ?? "") is not { } visitor)
        {
            return new Frame("", null, [], [], 0);
        }

        var places = await memberships.OfAsync(visitor.Person, visitor.Stamp, cancellation);
        var all = places.Select(place => place.Municipality).DistinctBy(place => place.Id).OrderBy(place => place.ShortName, StringComparer.Ordinal).ToList();
        var here = all.FirstOrDefault(place => place.Slug.Value == slug);
        var elsewhere = all.Where(place => place != here).ToList();
        if (here is null)
        {
            return new Frame(visitor.Name, null, elsewhere, [], 0);
        }

        var member = new Member(visitor, here, [.. places.Where(place => place.Municipality.Id == here.Id).Select(place => place.Membership)]);
        return new Frame(visitor.Name, here, elsewhere, await LinksAsync(visitor, cancellation), await unread.RunAsync(member, cancellation));
    }

    /// <summary>The newest municipal roadmap, or the school's own for those who see no other; nothing that is only one of many.</summary>
    private async Task<IReadOnlyList<FrameLink>> LinksAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await roadmaps.RunAsync(visitor, cancellation) is not { } list)
        {
            return [];
        }

        var links = new List<FrameLink> { new("Обзор", $"/m/{visitor.Slug}") };
        var newest = list.Periods.Select(period => list.Roadmaps.Where(line => line.Period == period.Id).ToList()).FirstOrDefault(lines => lines.Count > 0) ?? [];
        var main = newest.FirstOrDefault(line => line.School is null) ?? (newest.Count == 1 ? newest[0] : null);
        if (main is not null)
        {
            links.Add(new(main.School is null ? "Дорожная карта" : "Дорожная карта школы", $"/m/{visitor.Slug}/roadmaps/{main.Id.Value}"));
        }

        links.AddRange(AuditLinks(list.Member));
        if (list.Member.May(Deed.WeighChecks))
        {
            links.Add(new("Проверки", $"/m/{visitor.Slug}/administration/checks"));
        }

        if (list.Member.May(Deed.EditPrintProfile))
        {
            links.Add(new("Профиль печати", $"/m/{visitor.Slug}/administration/print"));
        }

        if (list.Member.May(Deed.WatchMail))
        {
            links.Add(new("Почта", $"/m/{visitor.Slug}/administration/mail"));
        }

        if (list.Member.May(Deed.ChoosePublicity))
        {
            links.Add(new("Публичный реестр", $"/m/{visitor.Slug}/administration/publicity"));
        }

        if (list.Member.May(Deed.ReadJournal))
        {
            links.Add(new("Журнал", $"/m/{visitor.Slug}/journal"));
        }

        if (list.Member.May(Deed.ArchivePeriod))
        {
            links.Add(new("Архив", $"/m/{visitor.Slug}/archive"));
        }

        return links;
    }

    /// <summary>A school's people go to their own self-audit, all others to the audit and to the list of who has filed theirs.</summary>
    private static IEnumerable<FrameLink> AuditLinks(Member member)
    {
        var here = $"/m/{member.Municipality.Slug.Value}";
        if (member.OnlySchools is [var school, ..])
        {
            yield return new("Аудит", $"{here}/audit/schools/{school.Value}");
            yield return new("Мои поручения", $"{here}/duties");
        }
        else if (member.May(Deed.ReadAudit))
        {
            yield return new("Аудит", $"{here}/audit");
            yield return new("Самоаудит школ", $"{here}/audit/campaign");
            yield return new("Школы и их карты", $"{here}/school-roadmaps");
            if (member.May(Deed.ReviewSchoolRoadmap))
            {
                yield return new("Проверка карт", $"{here}/school-roadmaps/review");
            }

            yield return new("Публикация карт", $"{here}/school-roadmaps/publication");
            if (member.May(Deed.ReadOrder))
            {
                yield return new("Приказы", $"{here}/orders");
                yield return new("Поручения", $"{here}/duties");
            }

            yield return new("Школы", $"{here}/schools");
            yield return new("Классификатор", $"{here}/catalogues");
        }
    }
}

/// <param name="Person">The name to show; empty if nobody is signed in.</param>
/// <param name="Here">None outside of a municipality.</param>
/// <param name="Elsewhere">The person's other municipalities, by name.</param>
/// <param name="Unread">How many notifications wait here; no more than one more than are shown.</param>
public sealed record Frame(string Person, Municipality? Here, IReadOnlyList<Municipality> Elsewhere, IReadOnlyList<FrameLink> Links, int Unread);

public sealed record FrameLink(string Words, string Address);
