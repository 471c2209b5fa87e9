using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Mappings.Roadmaps;

internal sealed class RoadmapMapping : IEntityTypeConfiguration<Roadmap>
{
    public void Configure(EntityTypeBuilder<Roadmap> builder)
    {
        builder.ToTable("roadmaps");
        builder.HasOne<PlanningPeriod>().WithMany().HasForeignKey(roadmap => new { roadmap.Tenant, roadmap.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(roadmap => roadmap.Blocks).WithOne().HasForeignKey(block => new { block.Tenant, block.RoadmapId });
        builder.HasMany(roadmap => roadmap.Tasks).WithOne().HasForeignKey(task => new { task.Tenant, task.RoadmapId });
        builder.HasMany(roadmap => roadmap.Indicators).WithOne().HasForeignKey(indicator => new { indicator.Tenant, indicator.RoadmapId });
        builder.HasMany(roadmap => roadmap.Tables).WithOne().HasForeignKey(table => new { table.Tenant, table.RoadmapId });
        builder.Ignore(roadmap => roadmap.IsOpenForEditing);
        builder.Ignore(roadmap => roadmap.IsApproved);
        builder.Ignore(roadmap => roadmap.DeedToRead);
        builder.Ignore(roadmap => roadmap.DeedToEdit);
        builder.Ignore(roadmap => roadmap.ConcernedSchool);
        builder.HasRowVersion();
    }
}
