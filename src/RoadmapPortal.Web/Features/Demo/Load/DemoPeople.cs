using Microsoft.AspNetCore.Identity;
using RoadmapPortal.Data;
using RoadmapPortal.Data.People;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.Demo.Load;

/// <summary>The demo's sign-ins: one for each role and municipality, <c>metodist@sochi.example</c>, all with one password.</summary>
public static class DemoPeople
{
    public const string Password = "Doroga-2026";

    /// <summary>Observes all municipalities: for looking at how one is chosen.</summary>
    public const string CuratorEmail = "kurator@krai.example";

    private static readonly (Role Role, string Mailbox, string Name)[] Roles =
    [
        (Role.Methodist, "metodist", "Методист"),
        (Role.Reviewer, "specialist", "Специалист управления"),
        (Role.Head, "rukovoditel", "Руководитель"),
        (Role.MunicipalAdmin, "admin", "Администратор"),
        (Role.Observer, "nablyudatel", "Наблюдатель"),
        (Role.Principal, "direktor", "Директор школы"),
        (Role.SchoolEditor, "zamestitel", "Заместитель директора"),
    ];

    // Hashing is slow on purpose, and the demo has forty sign-ins with one password that everybody may know.
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Account>().HashPassword(new Account(), Password));

    public static string Email(Role role, string slug) => $"{Roles.Single(line => line.Role == role).Mailbox}@{slug}.example";

    /// <summary>All sign-ins, as lines for whoever starts the demo.</summary>
    public static IEnumerable<string> SignIns()
    {
        foreach (var document in DemoDocumentReader.Slugs.Select(DemoDocumentReader.Read))
        {
            yield return document.Municipality.ShortName;
            foreach (var (role, _, name) in Roles.Where(line => document.Schools.Count > 0 || !line.Role.IsOfOneSchool()))
            {
                yield return $"    {name,-24}{Email(role, document.Municipality.Slug)}";
            }
        }

        yield return "Все муниципалитеты";
        yield return $"    {"Куратор (читает все)",-24}{CuratorEmail}";
    }

    /// <summary>Adds the municipality's people.</summary>
    /// <param name="school">Where the principal and the deputy work; without one they are left out.</param>
    /// <param name="curator">The account of <see cref="CuratorEmail"/>.</param>
    public static void Add(PortalContext context, Municipality municipality, School? school, Account curator)
    {
        foreach (var (role, _, name) in Roles.Where(line => school is not null || !line.Role.IsOfOneSchool()))
        {
            var where = role.IsOfOneSchool() ? school!.Name : municipality.ShortName;
            var account = NewAccount(Email(role, municipality.Slug.Value), $"{name} ({where})");
            context.Add(account);
            context.Add(new Membership(municipality.Id, MembershipId.New(), new PersonId(account.Id), role, role.IsOfOneSchool() ? school!.Id : null));
        }

        context.Add(new Membership(municipality.Id, MembershipId.New(), new PersonId(curator.Id), Role.Observer, null));
    }

    public static Account NewAccount(string email, string displayName)
    {
        var account = Account.Of(email, displayName);
        account.PasswordHash = Hash.Value;
        return account;
    }
}
