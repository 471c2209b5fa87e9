using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Notifications.Send;

namespace RoadmapPortal.Web.Features.Notifications.Watch;

/// <summary>How the municipality's letters fare: how many wait, and those that did not go.</summary>
public sealed class MailQueueQuery(Gate gate, PortalContexts contexts, MailSettings mail)
{
    private const int PageSize = 30;

    /// <param name="page">From 1; another is taken for the nearest that there is.</param>
    /// <returns>None if the visitor may not see it.</returns>
    public async Task<MailQueueView?> RunAsync(Visitor visitor, int page, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.WatchMail))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var waiting = context.MailLetters.AsNoTracking().Where(letter => letter.State == LetterState.Waiting);
        var failed = context.MailLetters.AsNoTracking().Where(letter => letter.State == LetterState.Failed);
        var failedCount = await failed.CountAsync(cancellation);
        var pages = Math.Max(1, (failedCount + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var letters = await failed.OrderByDescending(letter => letter.At).ThenBy(letter => letter.Id).Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var trouble = await waiting.Where(letter => letter.LastError != null).OrderByDescending(letter => letter.NextAttempt)
            .Select(letter => new WaitingTrouble(letter.LastError!, letter.NextAttempt)).FirstOrDefaultAsync(cancellation);
        return new MailQueueView(
            member.Municipality.ShortName, mail.IsOn, await waiting.CountAsync(cancellation),
            await context.MailLetters.CountAsync(letter => letter.State == LetterState.Sent, cancellation), failedCount, trouble, await NamedAsync(context, letters, cancellation), shown, pages);
    }

    private static async Task<IReadOnlyList<FailedLetter>> NamedAsync(PortalContext context, List<MailLetter> letters, CancellationToken cancellation)
    {
        var people = letters.Select(letter => letter.Recipient.Value).Distinct().ToList();
        var names = await context.Users.Where(account => people.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => $"{account.DisplayName} · {account.Email}", cancellation);
        var ids = letters.Select(letter => (MailLetterId?)letter.Id).ToList();
        var texts = (await context.Notifications.Where(notification => ids.Contains(notification.LetterId)).OrderBy(notification => notification.At)
                .Select(notification => new { notification.LetterId, notification.Text }).ToListAsync(cancellation))
            .ToLookup(notification => notification.LetterId, notification => notification.Text);
        return [.. letters.Select(letter => new FailedLetter(
            letter.Id, letter.At, letter.Attempts, letter.LastError ?? "", names.GetValueOrDefault(letter.Recipient.Value, ""), texts[letter.Id].FirstOrDefault() ?? ""))];
    }
}

/// <param name="Trouble">Why some that wait did not go yet; none if all are new.</param>
public sealed record MailQueueView(
    string Municipality, bool IsMailOn, int Waiting, int Sent, int Failed, WaitingTrouble? Trouble, IReadOnlyList<FailedLetter> Letters, int Page, int Pages);

public sealed record WaitingTrouble(string Reason, DateTimeOffset NextAttempt);

/// <param name="To">Name and address.</param>
/// <param name="Text">The first line of it.</param>
public sealed record FailedLetter(MailLetterId Id, DateTimeOffset At, int Attempts, string Reason, string To, string Text);
