using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Data.Mappings.People;

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.HasIndex(membership => new { membership.PersonId, membership.Tenant, membership.Role, membership.SchoolId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<School>().WithMany().HasForeignKey(membership => new { membership.Tenant, membership.SchoolId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasRowVersion();
    }
}
