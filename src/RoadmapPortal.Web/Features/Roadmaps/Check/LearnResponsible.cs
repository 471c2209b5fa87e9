using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// Takes words that a roadmap names and the directory does not know into the directory, as a new entry or as another spelling of one,
/// and links the roadmap's rows to it.
/// </summary>
public sealed class LearnResponsible(Gate gate, PortalContexts contexts)
{
    public static readonly Rule RoleMayEdit = new("directory/role-may-edit", "Справочник ответственных пополняет методист или администратор муниципалитета.");

    public async Task<Outcome<Responsible>> RunAsync(Visitor visitor, RoadmapId id, NewSpelling spelling, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<Responsible>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var roadmap = await context.Roadmaps.AsSplitQuery()
            .Include(roadmap => roadmap.Tables).ThenInclude(table => table.Activities).ThenInclude(activity => activity.Responsible)
            .FirstOrDefaultAsync(roadmap => roadmap.Id == id, cancellation);
        if (roadmap is null || !member.MayRead(roadmap))
        {
            return Outcome.Refused<Responsible>(Gate.IsFound.Refuse());
        }

        var mayEdit = member.May(Deed.EditDirectory) && member.MayEdit(roadmap);
        IReadOnlyList<Refusal> refusals = mayEdit ? roadmap.WhyNotEdit() : [RoleMayEdit.Refuse()];
        return refusals.Count > 0 ? Outcome.Refused<Responsible>(refusals) : await LearnAsync(context, member, roadmap, spelling, cancellation);
    }

    private static async Task<Outcome<Responsible>> LearnAsync(
        PortalContext context, Member member, Roadmap roadmap, NewSpelling spelling, CancellationToken cancellation)
    {
        var entries = await context.Responsible.ToListAsync(cancellation);
        var directory = new ResponsibleDirectory(entries);
        if (directory.WhyNotLearn(spelling.Words) is { Count: > 0 } refusals)
        {
            return Outcome.Refused<Responsible>(refusals);
        }

        var entry = entries.FirstOrDefault(other => other.Id == spelling.SameAs);
        if (spelling.SameAs is not null && entry is null)
        {
            return Outcome.Refused<Responsible>(Gate.IsFound.Refuse());
        }

        if (entry is null)
        {
            entry = new Responsible(member.Municipality.Id, ResponsibleId.New(), spelling.Kind, spelling.Words.Trim(), []);
            context.Add(entry);
        }
        else
        {
            entry.AlsoSpelled(spelling.Words, directory);
        }

        var learned = new ResponsibleDirectory([.. entries.Where(other => other != entry), entry]);
        foreach (var table in roadmap.Tables)
        {
            table.FindPeople(learned);
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
            return Outcome.Done(entry);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            return Outcome.Refused<Responsible>(Responsible.IsNotKnownYet.Refuse(spelling.Words.Trim()));
        }
    }
}

/// <param name="Words">As a cell names them.</param>
/// <param name="Kind">Of a new entry.</param>
/// <param name="SameAs">The entry of which the words are another spelling; none for a new one.</param>
public sealed record NewSpelling(string Words, ResponsibleKind Kind, ResponsibleId? SameAs);
