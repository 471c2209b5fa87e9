using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Checks.Weigh;

/// <summary>Saves what the checks weigh in the municipality. Refused if somebody else saved since the writer read it.</summary>
public sealed class SaveCheckProfile(Gate gate, PortalContexts contexts)
{
    public static readonly Rule RoleMayWeigh = new("check-profile/role-may-weigh", "Проверки настраивают методист и администратор муниципалитета.");

    public static readonly Rule IsStillAsSeen = new(
        "check-profile/is-still-as-seen", "Пока вы выбирали, проверки сохранил кто-то другой. Сравните: ваш выбор в полях, сохранённое – рядом с ним.");

    /// <param name="seen">Version that the writer saw; none if there was no profile.</param>
    /// <returns>What is saved; after <see cref="IsStillAsSeen"/>, what the other person saved.</returns>
    public async Task<Outcome<SavedCheckProfile>> RunAsync(Visitor visitor, CheckSeverities severities, uint? seen, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<SavedCheckProfile>(Gate.IsFound.Refuse());
        }

        IReadOnlyList<Refusal> refusals = member.May(Deed.WeighChecks) ? severities.WhyNot() : [RoleMayWeigh.Refuse()];
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedCheckProfile>(refusals);
        }

        try
        {
            await using var context = contexts.Open(member.Scope);
            return await WriteAsync(context, member, severities, seen, cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            // Somebody saved between our reading and writing: now their profile is there to be compared with.
            await using var context = contexts.Open(member.Scope);
            return await WriteAsync(context, member, severities, seen, cancellation);
        }
    }

    private static async Task<Outcome<SavedCheckProfile>> WriteAsync(PortalContext context, Member member, CheckSeverities severities, uint? seen, CancellationToken cancellation)
    {
        var profile = await context.CheckProfiles.SingleOrDefaultAsync(cancellation);
        var saved = SavedCheckProfile.Of(context, profile);
        if (saved.Severities.Equals(severities))
        {
            // A button pressed twice is no quarrel, and the usual needs no profile.
            return Outcome.Done(saved);
        }

        if (saved.Version != seen)
        {
            return new Outcome<SavedCheckProfile>(saved, [IsStillAsSeen.Refuse()]);
        }

        if (profile is null)
        {
            profile = new CheckProfile(member.Municipality.Id, CheckProfileId.New());
            context.Add(profile);
        }

        profile.Weigh(severities);
        context.Note(new JournalNote(JournalDeed.ChecksWeighed, JournalSubject.Municipality(member.Municipality)));
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(SavedCheckProfile.Of(context, profile));
    }
}
