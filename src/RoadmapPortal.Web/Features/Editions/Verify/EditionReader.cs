using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Editions;

namespace RoadmapPortal.Web.Features.Editions.Verify;

/// <summary>Reads editions as the bare words of their rows, with the sums of the bytes that are kept: what somebody wrote past the portal may be none of its words.</summary>
public static class EditionReader
{
    /// <summary>In the order of the places.</summary>
    public static IAsyncEnumerable<EditionRecord> Read(PortalContext context) => context.Database.SqlQuery<EditionRecord>($"""
        select place as "Place", tenant_id::text as "Municipality", id::text as "Id", subject as "Subject", order_id::text as "OrderId",
            coalesce(roadmap_id::text, '') as "RoadmapId", number as "Number", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "At",
            by as "By", title as "Title", coalesce(to_char(order_date, 'YYYY-MM-DD'), '') as "OrderDate", order_number as "OrderNumber",
            coalesce((select string_agg(format || ' ' || encode(sha256(bytes), 'hex'), ' ' order by format collate "C") from edition_files file
                where file.tenant_id = edition.tenant_id and file.edition_id = edition.id), '') as "Files",
            previous as "Previous", seal as "Seal"
        from editions edition order by place, id
        """).AsAsyncEnumerable();
}
