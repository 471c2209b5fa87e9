using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

public readonly record struct RemarkReplyId(Guid Value) : IEntityId<RemarkReplyId>
{
    public static RemarkReplyId New() => new(Guid.CreateVersion7());

    public static RemarkReplyId From(Guid value) => new(value);
}

/// <summary>What was said to a remark later, by the school or by a reviewer.</summary>
public sealed class RemarkReply : ITenantOwned
{
    private RemarkReply()
    {
    }

    internal RemarkReply(RoadmapRemark remark, ActingPerson by, bool isOfSchool, string words, DateTimeOffset at)
    {
        Tenant = remark.Tenant;
        Id = RemarkReplyId.New();
        RemarkId = remark.Id;
        By = by.Name;
        IsOfSchool = isOfSchool;
        IsDraft = !isOfSchool;
        Words = words;
        At = at;
    }

    public MunicipalityId Tenant { get; private set; }

    public RemarkReplyId Id { get; private set; }

    public RoadmapRemarkId RemarkId { get; private set; }

    /// <summary>The writer's name.</summary>
    public string By { get; private set; } = "";

    public bool IsOfSchool { get; private set; }

    /// <summary>A reviewer's words that are not sent yet: only reviewers see them.</summary>
    public bool IsDraft { get; private set; }

    public string Words { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal void Send() => IsDraft = false;

    internal void Rewrite(ActingPerson by, string words, DateTimeOffset at) => (By, Words, At) = (by.Name, words, at);
}
