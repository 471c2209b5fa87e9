using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

namespace RoadmapPortal.Data.Mappings.Roadmaps.Filing.Remarks;

internal sealed class RemarkReplyMapping : IEntityTypeConfiguration<RemarkReply>
{
    public void Configure(EntityTypeBuilder<RemarkReply> builder)
    {
        builder.ToTable("remark_replies");
        builder.HasRowVersion();
    }
}
