using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Conversions;

/// <summary>How the domain's own values are kept: ids as uuid, closed lists by name, value objects as their text.</summary>
internal static class DomainConventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        foreach (var type in typeof(ITenantOwned).Assembly.GetTypes())
        {
            if (type.IsEnum)
            {
                conventions.Properties(type).HaveConversion<string>().HaveMaxLength(40);
            }
            else if (type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>)))
            {
                conventions.Properties(type).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(type));
            }
        }

        conventions.Properties<Slug>().HaveConversion<SlugConverter>().HaveMaxLength(40);
        conventions.Properties<ParameterCode>().HaveConversion<ParameterCodeConverter>().HaveMaxLength(10);
        conventions.Properties<Rank>().HaveConversion<RankConverter>().HaveAnnotation("Relational:Collation", "C");
        conventions.Properties<Cells>().HaveConversion<CellsConverter>().HaveColumnType("jsonb");
        conventions.Properties<Approval>().HaveConversion<ApprovalConverter>().HaveColumnType("jsonb");
        conventions.Properties<CheckSeverities>().HaveConversion<CheckSeveritiesConverter>().HaveColumnType("jsonb");
        conventions.Properties<SchoolRoadmapTemplate>().HaveConversion<SchoolRoadmapTemplateConverter>().HaveColumnType("jsonb");
        conventions.Properties<IReadOnlyList<string>>().HaveConversion<JsonListConverter<string>, ListComparer<string>>().HaveColumnType("jsonb");
        conventions.Properties<IReadOnlyList<AuditColumn>>().HaveConversion<JsonListConverter<AuditColumn>, ListComparer<AuditColumn>>().HaveColumnType("jsonb");
        conventions.Properties<IReadOnlyList<RenumberedCode>>().HaveConversion<JsonListConverter<RenumberedCode>, ListComparer<RenumberedCode>>().HaveColumnType("jsonb");
        conventions.Properties<IReadOnlyList<RenumberedAudit>>().HaveConversion<JsonListConverter<RenumberedAudit>, ListComparer<RenumberedAudit>>().HaveColumnType("jsonb");
        conventions.Properties<IReadOnlyList<RenumberedCell>>().HaveConversion<JsonListConverter<RenumberedCell>, ListComparer<RenumberedCell>>().HaveColumnType("jsonb");
        conventions.Properties<IReadOnlyList<PublicFile>>().HaveConversion<JsonListConverter<PublicFile>, ListComparer<PublicFile>>().HaveColumnType("jsonb");
        conventions.Properties<IReadOnlyList<ColumnKind>>().HaveConversion<JsonListConverter<ColumnKind>, ListComparer<ColumnKind>>().HaveColumnType("jsonb");
    }
}
