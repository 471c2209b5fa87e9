using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Data.Mappings.Audits.SelfAudit;

internal sealed class SchoolAnswerMapping : IEntityTypeConfiguration<SchoolAnswer>
{
    public void Configure(EntityTypeBuilder<SchoolAnswer> builder)
    {
        builder.ToTable("school_answers");
        builder.Property(answer => answer.Amount).HasPrecision(18, AnswerWords.FinestAmount);
        builder.HasOne<RiskParameter>().WithMany().HasForeignKey(answer => new { answer.Tenant, answer.ParameterId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(answer => answer.Files).WithOne().HasForeignKey(file => new { file.Tenant, file.AnswerId });
        builder.HasIndex(answer => new { answer.Tenant, answer.SchoolAuditId, answer.ParameterId }).IsUnique();
        builder.Ignore(answer => answer.Words);
        builder.HasRowVersion();
    }
}
