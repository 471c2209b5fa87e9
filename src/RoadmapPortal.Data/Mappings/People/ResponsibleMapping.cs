using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Data.Mappings.People;

internal sealed class ResponsibleMapping : IEntityTypeConfiguration<Responsible>
{
    public void Configure(EntityTypeBuilder<Responsible> builder)
    {
        builder.ToTable("responsible");
        builder.HasIndex(entry => new { entry.Tenant, entry.Label }).IsUnique();
        builder.HasRowVersion();
    }
}
