using RoadmapPortal.Domain.Audits.SelfAudit;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>A choice of schools by how they stand.</summary>
/// <param name="Word">In addresses.</param>
public sealed record CampaignFilter(string Word, string Name, Func<CampaignLine, bool> Has)
{
    public static IReadOnlyList<CampaignFilter> All { get; } =
    [
        new("all", "Все школы", _ => true),
        new("waited", "Не сдали", line => line.IsWaited),
        new("idle", "Не начали", line => line.Stage is null),
        new("submitted", "На проверке", line => line.Stage == SchoolAuditStage.Submitted),
        new("returned", "На доработке", line => line.Stage == SchoolAuditStage.Returned),
        new("confirmed", "Подтверждены", line => line.Stage == SchoolAuditStage.Confirmed),
    ];

    public static CampaignFilter Find(string? word) => All.FirstOrDefault(filter => filter.Word == word) ?? All[0];
}
