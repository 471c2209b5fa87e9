using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>Somebody looks at an audit, until they may not any more or may not do any more what they came for.</summary>
public sealed class LiveAuditLease : LiveLease
{
    private readonly Action<LiveAuditLease> close;

    internal LiveAuditLease(LiveAudit audit, Member member, Action<LiveAuditLease> close)
        : base(member.Visitor)
    {
        Audit = audit;
        MayEdit = member.May(Deed.EditAudit);
        this.close = close;
    }

    public LiveAudit Audit { get; }

    /// <summary>Whether they may mark; the actions ask again.</summary>
    public bool MayEdit { get; }

    internal override bool IsFor(Member member) =>
        member.Municipality.Id == Audit.Tenant && member.May(Deed.ReadAudit) && (!MayEdit || member.May(Deed.EditAudit));

    protected override void GiveBack() => close(this);
}
