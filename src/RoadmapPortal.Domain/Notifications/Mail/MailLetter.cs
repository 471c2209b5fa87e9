using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Notifications.Mail;

public readonly record struct MailLetterId(Guid Value) : IEntityId<MailLetterId>
{
    public static MailLetterId New() => new(Guid.CreateVersion7());

    public static MailLetterId From(Guid value) => new(value);
}

/// <summary>
/// A letter to be sent: it carries one notification, or those of a day. A server claims it for some minutes before it sends it and writes down
/// afterwards how that ended. What a server that died had claimed is free again when those minutes are over.
/// </summary>
public sealed class MailLetter : ITenantOwned
{
    public static readonly Rule OnlyAFailedOneIsTriedAgain = new("letter/only-a-failed-one-is-tried-again", "Письмо уже в очереди или отправлено.");

    private const int LongestReason = 500;

    private MailLetter()
    {
    }

    public MailLetter(MunicipalityId tenant, PersonId recipient, DateTimeOffset at)
    {
        Tenant = tenant;
        Id = MailLetterId.New();
        Recipient = recipient;
        (At, NextAttempt) = (at, at);
    }

    public MunicipalityId Tenant { get; private set; }

    public MailLetterId Id { get; private set; }

    public PersonId Recipient { get; private set; }

    public DateTimeOffset At { get; private set; }

    public LetterState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not before then.</summary>
    public DateTimeOffset NextAttempt { get; private set; }

    /// <summary>The server that has it in hand; none if nobody has.</summary>
    public string? ClaimedBy { get; private set; }

    public DateTimeOffset? ClaimedUntil { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why it did not go the last time.</summary>
    public string? LastError { get; private set; }

    public bool IsDue(DateTimeOffset now) => State == LetterState.Waiting && NextAttempt <= now && (ClaimedUntil is null || ClaimedUntil <= now);

    /// <exception cref="InvalidOperationException">It is not due.</exception>
    public void Claim(string server, DateTimeOffset now, TimeSpan lease)
    {
        if (!IsDue(now))
        {
            throw new InvalidOperationException($"The letter {Id.Value} is not due.");
        }

        Attempts++;
        (ClaimedBy, ClaimedUntil) = (server, now + lease);
    }

    public void MarkSent(DateTimeOffset at)
    {
        GiveBack();
        (State, SentAt, LastError) = (LetterState.Sent, at, null);
    }

    /// <summary>It did not go this time. Tried again later, or given up after the last attempt.</summary>
    public void Defer(string reason, DateTimeOffset now)
    {
        if (RetryPlan.After(Attempts) is { } pause)
        {
            GiveBack();
            (NextAttempt, LastError) = (now + pause, Shortened(reason));
        }
        else
        {
            GiveUp(reason);
        }
    }

    /// <summary>It will never go: no such address, no member any more.</summary>
    public void GiveUp(string reason)
    {
        GiveBack();
        (State, LastError) = (LetterState.Failed, Shortened(reason));
    }

    public IReadOnlyList<Refusal> WhyNotTryAgain() => State == LetterState.Failed ? [] : [OnlyAFailedOneIsTriedAgain.Refuse()];

    /// <exception cref="RefusedException">See <see cref="WhyNotTryAgain"/>.</exception>
    public void TryAgain(DateTimeOffset now)
    {
        RefusedException.ThrowIfAny(WhyNotTryAgain());
        (State, Attempts, NextAttempt) = (LetterState.Waiting, 0, now);
    }

    /// <exception cref="InvalidOperationException">Nobody has it in hand.</exception>
    private void GiveBack()
    {
        if (ClaimedUntil is null || State != LetterState.Waiting)
        {
            throw new InvalidOperationException($"Nobody has the letter {Id.Value} in hand.");
        }

        (ClaimedBy, ClaimedUntil) = (null, null);
    }

    private static string Shortened(string reason) => reason.Length <= LongestReason ? reason : reason[..LongestReason];
}
