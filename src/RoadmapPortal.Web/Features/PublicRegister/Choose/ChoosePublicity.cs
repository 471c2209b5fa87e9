using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.PublicRegister.Answer;

namespace RoadmapPortal.Web.Features.PublicRegister.Choose;

/// <summary>The municipality opens what it approves to guests, or shuts it: at once on this server, within a second on the others.</summary>
public sealed class ChoosePublicity(Gate gate, PortalContexts contexts, PublicVersion version)
{
    public static readonly Rule RoleMayChoose = new("publicity/role-may-choose", "Открывает и закрывает документы для всех администратор муниципалитета.");

    private const int Attempts = 3;

    public async Task<Outcome<Municipality>> RunAsync(Visitor visitor, bool isPublic, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<Municipality>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.ChoosePublicity))
        {
            return Outcome.Refused<Municipality>(RoleMayChoose.Refuse());
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteAsync(member, isPublic, cancellation);
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception.IsConflict())
            {
                // Something was approved beside us, which counts in the same row.
            }
        }
    }

    private async Task<Outcome<Municipality>> WriteAsync(Member member, bool isPublic, CancellationToken cancellation)
    {
        await using var context = contexts.Open(member.Scope);
        var municipality = await context.Municipalities.SingleAsync(municipality => municipality.Id == member.Municipality.Id, cancellation);
        if (municipality.IsPublic != isPublic)
        {
            municipality.ShowToGuests(isPublic);
            context.Note(new JournalNote(JournalDeed.PublicityChosen, JournalSubject.Municipality(municipality), isPublic ? "документы открыты всем" : "документы закрыты"));
            await context.SaveChangesAsync(cancellation);
            version.Forget();
        }

        return Outcome.Done(municipality);
    }
}
