using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Data.Mappings.Orders;

internal sealed class NamedPartyMapping : IEntityTypeConfiguration<NamedParty>
{
    public void Configure(EntityTypeBuilder<NamedParty> builder)
    {
        builder.ToTable("named_parties");
        builder.HasIndex(party => new { party.Tenant, party.Name }).IsUnique();
        builder.Ignore(party => party.Forms);
        builder.HasRowVersion();
    }
}
