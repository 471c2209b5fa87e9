using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Municipalities.Create;

/// <summary>Makes a municipality with nothing in it, and its first administrator: both or neither. Who may is asked by the database: the web role may not.</summary>
/// <param name="owner">Contexts of the tables' owner.</param>
public sealed class CreateMunicipality(PortalContexts owner)
{
    private static readonly Actor Operator = new(null, "Оператор: create-municipality");

    public async Task<Outcome<CreatedMunicipality>> RunAsync(NewMunicipality wanted, NewPerson administrator, CancellationToken cancellation)
    {
        if (wanted.WhyNotCreate().Concat(administrator.WhyNot()).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<CreatedMunicipality>(refusals);
        }

        var municipality = wanted.Create(MunicipalityId.New());
        await using var context = owner.Open(new TenantScope(municipality.Id, Operator));
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockMunicipalitiesAsync(cancellation);
        if (await owner.FindMunicipalityAsync(municipality.Slug, cancellation) is not null)
        {
            return Outcome.Refused<CreatedMunicipality>(NewMunicipality.SlugIsFree.Refuse(wanted.Slug));
        }

        var (account, password) = await AccountAsync(context, administrator, cancellation);
        context.Add(municipality);
        context.Add(new Membership(municipality.Id, MembershipId.New(), new PersonId(account.Id), Role.MunicipalAdmin, school: null));
        context.Note(new JournalNote(
            JournalDeed.MunicipalityCreated, JournalSubject.Municipality(municipality), $"первый администратор – {account.DisplayName}, {account.Email}"));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Outcome.Done(new CreatedMunicipality(municipality, account, password));
    }

    /// <summary>Whoever signs in already goes on with their own name and password.</summary>
    private static async Task<(Account Account, string? Password)> AccountAsync(PortalContext context, NewPerson person, CancellationToken cancellation)
    {
        var normalized = person.Email.ToUpperInvariant();
        if (await context.Users.SingleOrDefaultAsync(account => account.NormalizedUserName == normalized, cancellation) is { } known)
        {
            return (known, null);
        }

        var (account, password) = (Account.Of(person.Email, person.Name.Trim()), FirstPassword.Create());
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
        context.Add(account);
        return (account, password);
    }
}

/// <param name="Password">The administrator's, in the clear here and nowhere else; none if the account was there before.</param>
public sealed record CreatedMunicipality(Municipality Municipality, Account Administrator, string? Password);
