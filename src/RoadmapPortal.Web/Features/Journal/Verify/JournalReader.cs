using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;

namespace RoadmapPortal.Web.Features.Journal.Verify;

/// <summary>Reads a journal as the bare words of its rows: what somebody wrote past the portal may be none of the portal's own words.</summary>
public static class JournalReader
{
    /// <summary>In the order of the numbers.</summary>
    public static IAsyncEnumerable<JournalRecord> Read(PortalContext context) => context.Database.SqlQuery<JournalRecord>($"""
        select number as "Number", tenant_id::text as "Municipality", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "At",
            coalesce(person_id::text, '') as "PersonId", person_name as "Person", roles as "Roles", address as "Address", agent as "Agent", deed as "Deed",
            subject_kind as "SubjectKind", coalesce(subject_id::text, '') as "SubjectId", subject_label as "Subject", details as "Details",
            previous_hash as "Previous", hash as "Hash"
        from journal_entries order by number, id
        """).AsAsyncEnumerable();
}
