using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Data.Mappings.PublicRegister;

internal sealed class PublicPaperMapping : IEntityTypeConfiguration<PublicPaper>
{
    public void Configure(EntityTypeBuilder<PublicPaper> builder)
    {
        // No foreign key leads from here into the locked tables: neither this row nor its edition is ever removed. What is searched, and who sees a row, is written in the migration.
        builder.ToTable("public_papers");
        builder.HasKey(paper => new { paper.MunicipalityId, paper.EditionId });
        builder.Property(paper => paper.EditionId).ValueGeneratedNever();
        builder.Property(paper => paper.Code).HasConversion(code => code!.Value, text => VerificationCode.Parse(text)).HasMaxLength(VerificationCode.Length);
        builder.HasIndex(paper => new { paper.MunicipalityId, paper.SubjectId, paper.Number }).IsUnique();
        builder.HasIndex(paper => new { paper.MunicipalityId, paper.PeriodFrom });
        builder.HasIndex(paper => new { paper.MunicipalityId, paper.SchoolId });
    }
}
