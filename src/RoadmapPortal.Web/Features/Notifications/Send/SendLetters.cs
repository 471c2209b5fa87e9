using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.Notifications.Send;

/// <summary>
/// Sends the letters that are due, one after the other. Each is claimed in a transaction of its own before it is sent, so that several servers
/// never have one in hand together; how it ended is written down at once (decision 0022).
/// </summary>
public sealed class SendLetters(PortalContexts contexts, MailSettings settings, TimeProvider time, ILogger<SendLetters> log)
{
    /// <summary>Longer than any attempt takes: another server takes a letter that is claimed no longer for one whose server died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly string Server = $"{Environment.MachineName} {Environment.ProcessId}";

    /// <summary>The longest that the mail server is waited for; shorter in tests.</summary>
    internal TimeSpan? Patience { get; init; }

    /// <summary>Until nothing is due any more, or the mail server does not answer. Stops between letters, never within one.</summary>
    /// <returns>How many went.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!settings.IsOn)
        {
            return 0;
        }

        var sent = 0;
        using var line = new SmtpLine(settings, Patience);
        foreach (var tenant in await contexts.MunicipalitiesAsync(cancellation))
        {
            while (await SendNextAsync(tenant, line, cancellation) is { } kind)
            {
                sent += kind == DeliveryKind.Sent ? 1 : 0;
                if (kind == DeliveryKind.LineIsDown)
                {
                    return sent;
                }

                cancellation.ThrowIfCancellationRequested();
            }
        }

        return sent;
    }

    /// <summary>Takes the oldest letter that is due in hand, if there is one that nobody else has.</summary>
    internal static async Task<MailLetter?> ClaimAsync(PortalContext context, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);

        // The clock of the database: that of two servers may differ.
        var now = await context.Database.SqlQuery<DateTime>($"""select now() as "Value" """).SingleAsync(cancellation);
        var letter = await context.MailLetters.FromSql($"""
            select *, xmin from mail_letters
            where state = 'Waiting' and next_attempt <= now() and (claimed_until is null or claimed_until <= now())
            order by next_attempt, id limit 1 for update skip locked
            """).SingleOrDefaultAsync(cancellation);
        if (letter is not null)
        {
            letter.Claim(Server, now, Lease);
            await context.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return letter;
    }

    /// <returns>None if nothing is due.</returns>
    private async Task<DeliveryKind?> SendNextAsync(MunicipalityId tenant, SmtpLine line, CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(tenant, new Actor(null, "Почта портала")));
        if (await ClaimAsync(context, cancellation) is not { } letter)
        {
            return null;
        }

        var message = await ComposeAsync(context, letter, cancellation);
        var delivery = message is null ? new Delivery(DeliveryKind.Refused, "Получатель больше не работает в этом муниципалитете, или у него нет почтового адреса.") : await line.SendAsync(message);
        await RecordAsync(context, letter, delivery);
        return delivery.Kind;
    }

    /// <returns>None if there is nobody to write to any more.</returns>
    private async Task<MimeMessage?> ComposeAsync(PortalContext context, MailLetter letter, CancellationToken cancellation)
    {
        var notifications = await context.Notifications.AsNoTracking()
            .Where(notification => notification.LetterId == letter.Id).OrderBy(notification => notification.At).ThenBy(notification => notification.Id).ToListAsync(cancellation);
        var account = await context.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == letter.Recipient.Value, cancellation);
        var isMember = await context.Memberships.AnyAsync(membership => membership.PersonId == letter.Recipient, cancellation);
        if (!isMember || notifications.Count == 0 || account?.Email is not { } address || !MailboxAddress.TryParse(address, out var mailbox))
        {
            return null;
        }

        var municipality = await context.Municipalities.AsNoTracking().SingleAsync(municipality => municipality.Id == letter.Tenant, cancellation);
        return new LetterText(settings, municipality, account.DisplayName, notifications).Of(letter, new MailboxAddress(account.DisplayName, mailbox.Address));
    }

    private async Task RecordAsync(PortalContext context, MailLetter letter, Delivery delivery)
    {
        var now = time.GetUtcNow();
        switch (delivery.Kind)
        {
            case DeliveryKind.Sent:
                letter.MarkSent(now);
                break;
            case DeliveryKind.Deferred or DeliveryKind.LineIsDown:
                letter.Defer(delivery.Reason, now);
                break;
            case DeliveryKind.Refused:
                letter.GiveUp(delivery.Reason);
                break;
            default:
                throw new UnreachableException();
        }

        try
        {
            // Whatever is told to stop: this must be known.
            await context.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogWarning("The letter {Letter} took longer than its claim; another server has it now", letter.Id.Value);
        }
    }
}
