using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Verification;

namespace RoadmapPortal.Data.Mappings.Verification;

internal sealed class VerifiedDocumentMapping : IEntityTypeConfiguration<VerifiedDocument>
{
    public void Configure(EntityTypeBuilder<VerifiedDocument> builder)
    {
        // No foreign key leads from here into the locked tables: neither this row nor its edition is ever removed.
        builder.ToTable("verified_documents");
        builder.Property(document => document.Code).HasConversion(code => code.Value, text => VerificationCode.Parse(text)).HasMaxLength(VerificationCode.Length);
        builder.HasKey(document => document.Code);
        builder.HasIndex(document => document.PdfSha256);
        builder.HasIndex(document => new { document.MunicipalityId, document.EditionId }).IsUnique();
        builder.HasIndex(document => new { document.MunicipalityId, document.OfficeEditionId }).IsUnique();
    }
}
