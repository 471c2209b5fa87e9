using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

public readonly record struct RoadmapRemarkId(Guid Value) : IEntityId<RoadmapRemarkId>
{
    public static RoadmapRemarkId New() => new(Guid.CreateVersion7());

    public static RoadmapRemarkId From(Guid value) => new(value);
}

/// <summary>
/// замечание of a reviewer on a school's roadmap. Nobody at the school sees it until the roadmap is returned, with all remarks at once;
/// then the school changes the row or answers, and the reviewer resolves it or returns it again.
/// </summary>
public sealed class RoadmapRemark : ITenantOwned
{
    public const int LongestWords = 2_000;

    /// <summary>Of one roadmap, in all its rounds.</summary>
    public const int Most = 500;

    /// <summary>To one remark.</summary>
    public const int MostReplies = 50;

    public static readonly Rule RoadmapHasRoom = new("remark/roadmap-has-room", "У этой карты уже {0} замечаний, больше не помещается. Напишите остальное одним замечанием ко всей карте.");

    public static readonly Rule ReplyHasRoom = new("remark/reply-has-room", "К этому замечанию уже {0} ответов, больше не помещается.");

    public static readonly Rule OnlyADraftIsRemoved = new("remark/only-a-draft-is-removed", "Замечание уже ушло школе: убрать его нельзя, можно снять.");

    public static readonly Rule SchoolHasIt = new("remark/school-has-it", "Это замечание школе не отправлено или уже снято.");

    private readonly List<RemarkReply> replies = [];

    private RoadmapRemark()
    {
    }

    /// <param name="round">The submission that the reviewer sees.</param>
    /// <param name="count">How many remarks the roadmap has already.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotWrite"/>.</exception>
    public RoadmapRemark(SchoolRoadmap roadmap, ActingPerson by, int round, RemarkSubject about, string words, int count, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotWrite(roadmap, by, round, words, count));
        Tenant = roadmap.Tenant;
        Id = RoadmapRemarkId.New();
        RoadmapId = roadmap.Id;
        Round = round;
        (RowId, Column, Place, Quote) = (about.Row, about.Column, about.Place, about.Quote);
        Words = Clean(words);
        (AuthorId, AuthorName, WrittenAt) = (by.Person, by.Name, at);
    }

    public MunicipalityId Tenant { get; private set; }

    public RoadmapRemarkId Id { get; private set; }

    public RoadmapId RoadmapId { get; private set; }

    /// <summary>In which submission it was found.</summary>
    public int Round { get; private set; }

    /// <summary>None if it is about the whole roadmap. The row may be gone since.</summary>
    public ActivityId? RowId { get; private set; }

    /// <summary>None if it is about the whole row.</summary>
    public ColumnKind? Column { get; private set; }

    /// <summary>Where it was, in words of that moment.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What stood there when it was written.</summary>
    public string Quote { get; private set; } = "";

    public string Words { get; private set; } = "";

    public PersonId AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public RemarkState State { get; private set; } = RemarkState.Draft;

    /// <summary>Of its place when it was last sent to the school; see <see cref="RemarkSubject.SealOf"/>.</summary>
    public string Seal { get; private set; } = "";

    /// <summary>In the order of writing.</summary>
    public IReadOnlyList<RemarkReply> Replies => [.. replies.OrderBy(reply => reply.At).ThenBy(reply => reply.Id.Value)];

    /// <summary>Those that the school may see.</summary>
    public IEnumerable<RemarkReply> SentReplies => Replies.Where(reply => !reply.IsDraft);

    public static IReadOnlyList<Refusal> WhyNotWrite(SchoolRoadmap roadmap, ActingPerson by, int round, string words, int count) =>
        [.. roadmap.WhyNotRemark(by, round), .. WhyNotSay(words), .. count >= Most ? [RoadmapHasRoom.Refuse(Most)] : Array.Empty<Refusal>()];

    /// <summary>Whether the school has changed what the remark is about since it was sent.</summary>
    /// <param name="seal">Of its place now.</param>
    public bool IsActedOn(string seal) => RowId is not null && State is (RemarkState.Open or RemarkState.Answered) && seal != Seal;

    /// <summary>Whether the school has neither answered nor changed what it is about.</summary>
    /// <param name="seal">Of its place now.</param>
    public bool IsUnanswered(string seal) => State == RemarkState.Open && !IsActedOn(seal);

    /// <summary>The school answers. It says what it has done, or why it leaves it as it is.</summary>
    public IReadOnlyList<Refusal> WhyNotAnswer(SchoolRoadmap roadmap, ActingPerson by, string words) =>
        [.. roadmap.WhyNotAnswerRemarks(by), .. WhyNotBeOpen(), .. WhyNotSay(words), .. WhyNotAddReply()];

    /// <exception cref="RefusedException">See <see cref="WhyNotAnswer"/>.</exception>
    public void Answer(SchoolRoadmap roadmap, ActingPerson by, string words, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(roadmap, by, words));
        replies.Add(new RemarkReply(this, by, isOfSchool: true, Clean(words), at));
        State = RemarkState.Answered;
    }

    /// <summary>The reviewer says why it is not resolved; it goes with the next return.</summary>
    public IReadOnlyList<Refusal> WhyNotReply(SchoolRoadmap roadmap, ActingPerson by, int round, string words) =>
        [.. roadmap.WhyNotRemark(by, round), .. WhyNotBeOpen(), .. WhyNotSay(words), .. replies.Exists(reply => reply.IsDraft) ? [] : WhyNotAddReply()];

    /// <exception cref="RefusedException">See <see cref="WhyNotReply"/>.</exception>
    public void Reply(SchoolRoadmap roadmap, ActingPerson by, int round, string words, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNotReply(roadmap, by, round, words));
        if (replies.Find(reply => reply.IsDraft) is { } draft)
        {
            draft.Rewrite(by, Clean(words), at);
        }
        else
        {
            replies.Add(new RemarkReply(this, by, isOfSchool: false, Clean(words), at));
        }
    }

    public IReadOnlyList<Refusal> WhyNotResolve(SchoolRoadmap roadmap, ActingPerson by, int round) =>
        [.. roadmap.WhyNotRemark(by, round), .. State == RemarkState.Draft ? [SchoolHasIt.Refuse()] : Array.Empty<Refusal>()];

    /// <summary>The reviewer is content, or no longer so. Doing it twice changes nothing.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotResolve"/>.</exception>
    public void Resolve(SchoolRoadmap roadmap, ActingPerson by, int round, bool isResolved)
    {
        RefusedException.ThrowIfAny(WhyNotResolve(roadmap, by, round));
        if (isResolved)
        {
            Resolve();
        }
        else if (State == RemarkState.Resolved)
        {
            State = SentReplies.LastOrDefault() is { IsOfSchool: true } ? RemarkState.Answered : RemarkState.Open;
        }
    }

    /// <summary>A draft is taken back before anybody at the school saw it; the caller deletes it.</summary>
    public IReadOnlyList<Refusal> WhyNotRemove(SchoolRoadmap roadmap, ActingPerson by, int round) =>
        [.. roadmap.WhyNotRemark(by, round), .. State == RemarkState.Draft ? [] : new[] { OnlyADraftIsRemoved.Refuse() }];

    /// <param name="seal">Of its place as it is returned.</param>
    internal void Send(string seal)
    {
        (State, Seal) = (RemarkState.Open, seal);
        replies.ForEach(reply => reply.Send());
    }

    /// <summary>With what was said and not sent: it has come to nothing.</summary>
    internal void Resolve()
    {
        State = RemarkState.Resolved;
        replies.RemoveAll(reply => reply.IsDraft);
    }

    private static string Clean(string words) => Cells.Clean(words).Trim();

    private static IReadOnlyList<Refusal> WhyNotSay(string words) => Wording.WhyNotWrite("", "", Clean(words), LongestWords, mayBeEmpty: false);

    private Refusal[] WhyNotBeOpen() => State is RemarkState.Open or RemarkState.Answered ? [] : [SchoolHasIt.Refuse()];

    private Refusal[] WhyNotAddReply() => replies.Count >= MostReplies ? [ReplyHasRoom.Refuse(MostReplies)] : [];
}
