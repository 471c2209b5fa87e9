using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Printing.EditProfile;

/// <summary>Saves how the municipality prints. Refused if somebody else saved since the writer read it.</summary>
public sealed class SavePrintProfile(Gate gate, PortalContexts contexts)
{
    public static readonly Rule RoleMayEdit = new("print-profile/role-may-edit", "Профиль печати меняет администратор муниципалитета.");

    public static readonly Rule IsStillAsSeen = new(
        "print-profile/is-still-as-seen", "Пока вы правили, профиль печати сохранил кто-то другой. Сравните: ваши значения в полях, сохранённые – рядом с ними.");

    /// <param name="seen">Version that the writer saw; none if there was no profile.</param>
    /// <returns>What is saved; after <see cref="IsStillAsSeen"/>, what the other person saved.</returns>
    public async Task<Outcome<SavedPrintProfile>> RunAsync(Visitor visitor, PrintLook look, uint? seen, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<SavedPrintProfile>(Gate.IsFound.Refuse());
        }

        IReadOnlyList<Refusal> refusals = member.May(Deed.EditPrintProfile) ? look.WhyNot() : [RoleMayEdit.Refuse()];
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedPrintProfile>(refusals);
        }

        try
        {
            await using var context = contexts.Open(member.Scope);
            return await WriteAsync(context, member, look, seen, cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            // Somebody saved between our reading and writing: now their profile is there to be compared with.
            await using var context = contexts.Open(member.Scope);
            return await WriteAsync(context, member, look, seen, cancellation);
        }
    }

    private static async Task<Outcome<SavedPrintProfile>> WriteAsync(PortalContext context, Member member, PrintLook look, uint? seen, CancellationToken cancellation)
    {
        var profile = await context.PrintProfiles.SingleOrDefaultAsync(cancellation);
        var saved = SavedPrintProfile.Of(context, profile);
        if (profile is not null && saved.Look == look)
        {
            // A button pressed twice is no quarrel.
            return Outcome.Done(saved);
        }

        if (saved.Version != seen)
        {
            return new Outcome<SavedPrintProfile>(saved, [IsStillAsSeen.Refuse()]);
        }

        if (profile is null)
        {
            profile = new PrintProfile(member.Municipality.Id, PrintProfileId.New());
            context.Add(profile);
        }

        profile.PrintAs(look);
        context.Note(new JournalNote(JournalDeed.PrintProfileSaved, JournalSubject.Municipality(member.Municipality)));
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(SavedPrintProfile.Of(context, profile));
    }
}
