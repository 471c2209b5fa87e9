using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Notifications.Watch;

/// <summary>Puts letters that were given up back into the queue.</summary>
public sealed class TryLettersAgain(Gate gate, PortalContexts contexts, TimeProvider time)
{
    public static readonly Rule RoleMayWatch = new("mail/role-may-watch", "Почтой портала занимается администратор муниципалитета.");

    private const int MostAtOnce = 500;

    /// <param name="one">None for all, the newest five hundred.</param>
    /// <returns>How many.</returns>
    public async Task<Outcome<string>> RunAsync(Visitor visitor, MailLetterId? one, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Outcome.Refused<string>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.WatchMail))
        {
            return Outcome.Refused<string>(RoleMayWatch.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        var letters = one is { } id
            ? await context.MailLetters.Where(letter => letter.Id == id).ToListAsync(cancellation)
            : await context.MailLetters.Where(letter => letter.State == LetterState.Failed).OrderByDescending(letter => letter.At).Take(MostAtOnce).ToListAsync(cancellation);
        var refusals = one is not null && letters.Count == 0 ? [Gate.IsFound.Refuse()] : letters.SelectMany(letter => letter.WhyNotTryAgain()).ToList();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<string>(refusals);
        }

        letters.ForEach(letter => letter.TryAgain(time.GetUtcNow()));
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Refused<string>(MailLetter.OnlyAFailedOneIsTriedAgain.Refuse());
        }

        return Outcome.Done($"{letters.Count}");
    }
}
