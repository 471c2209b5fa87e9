using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Schools;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools;

/// <summary>Opens a municipality's register of schools to one writer at a time; what an action did is saved whole or not at all.</summary>
public sealed class RegisterDesk(Gate gate, PortalContexts contexts)
{
    public static readonly Rule RoleMayEdit = new("schools/role-may-edit", "Реестр школ ведёт администратор муниципалитета.");

    public static readonly Rule RoleMayMark = new("schools/role-may-mark", "Отметки и написания школ меняют методист и администратор муниципалитета.");

    /// <param name="change">Changes the schools, or refuses; asked once the permission is.</param>
    public async Task<Outcome<T>> ChangeAsync<T>(Visitor visitor, Deed deed, Func<OpenRegister, Task<Outcome<T>>> change, CancellationToken cancellation)
        where T : class
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<T>(Gate.IsFound.Refuse());
        }

        if (!member.May(deed))
        {
            return Outcome.Refused<T>((deed == Deed.EditSchools ? RoleMayEdit : RoleMayMark).Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockSchoolsAsync(cancellation);
        var schools = await context.Schools.OrderBy(school => school.PrintOrder).ThenBy(school => school.Id).ToListAsync(cancellation);
        var outcome = await change(new OpenRegister(context, member, schools));
        if (outcome.IsDone)
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return outcome;
    }
}
