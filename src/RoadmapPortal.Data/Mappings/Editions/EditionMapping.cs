using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Editions;

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("editions");
        builder.HasOne<Order>().WithMany().HasForeignKey(edition => new { edition.Tenant, edition.OrderId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MunicipalRoadmap>().WithMany().HasForeignKey(edition => new { edition.Tenant, edition.RoadmapId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(edition => edition.Files).WithOne().HasForeignKey(file => new { file.Tenant, file.EditionId }).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(edition => edition.Mark);
        builder.HasIndex(edition => new { edition.Tenant, edition.Place }).IsUnique();
        builder.HasIndex(edition => new { edition.Tenant, edition.RoadmapId, edition.Number }).IsUnique();

        // An order makes one edition of itself and one of each roadmap that it approves.
        builder.HasIndex(edition => new { edition.Tenant, edition.OrderId, edition.RoadmapId }).IsUnique().AreNullsDistinct(false);
    }
}
