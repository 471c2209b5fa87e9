using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Data.Mappings.People;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views", table => table.HasCheckConstraint("ck_saved_views_place", $"place >= 0 and place < {SavedView.Most}"));
        builder.HasIndex(view => new { view.Tenant, view.PersonId, view.Place }).IsUnique();
        builder.HasIndex(view => new { view.Tenant, view.PersonId, view.Name }).IsUnique();
        builder.HasRowVersion();
    }
}
