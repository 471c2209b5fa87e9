using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>Sets and takes away marks of an audit, all of them or none. Whoever wants what is so already is done.</summary>
public sealed class MarkFindings(Gate gate, PortalContexts contexts)
{
    /// <summary>A matrix of 100 schools and 40 parameters at one stroke.</summary>
    public const int MostMarks = 4_000;

    /// <summary>Others mark the same cells at the same time; after so many losses something else is wrong.</summary>
    private const int MostAttempts = 5;

    public static readonly Rule RoleMayMark = new("audit/role-may-mark", "Ваша роль позволяет читать аудит, но не отмечать в нём. Отметки ставит методист.");

    public static readonly Rule AreFew = new("audit/marks-are-few", "За один раз можно поставить не больше {0} отметок.");

    public static readonly Rule SchoolIsKnown = new("audit/school-is-known", "Такой школы в муниципалитете нет. Обновите страницу.");

    /// <returns>How many marks are others than before.</returns>
    public async Task<Outcome<MarkedFindings>> RunAsync(Visitor visitor, EntryAuditId id, IReadOnlyList<FindingMark> marks, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return Outcome.Refused<MarkedFindings>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditAudit))
        {
            return Outcome.Refused<MarkedFindings>(RoleMayMark.Refuse());
        }

        if (marks.Count > MostMarks)
        {
            return Outcome.Refused<MarkedFindings>(AreFew.Refuse(MostMarks));
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(member, id, marks, cancellation);
            }
            catch (DbUpdateException exception) when (exception.IsConflict() && attempt < MostAttempts)
            {
                // Somebody marked the same cell between our reading and our saving. Read again: perhaps nothing is left to be done.
            }
        }
    }

    private async Task<Outcome<MarkedFindings>> TryAsync(Member member, EntryAuditId id, IReadOnlyList<FindingMark> marks, CancellationToken cancellation)
    {
        var schools = marks.Select(mark => mark.School).Distinct().ToList();
        var parameters = marks.Select(mark => mark.Parameter).Distinct().ToList();
        await using var context = contexts.Open(member.Scope);
        var audit = await context.EntryAudits.AsSplitQuery()
            .Include(audit => audit.Lines)
            .Include(audit => audit.Findings.Where(finding => schools.Contains(finding.SchoolId) && parameters.Contains(finding.ParameterId)))
            .FirstOrDefaultAsync(audit => audit.Id == id, cancellation);
        if (audit is null)
        {
            return Outcome.Refused<MarkedFindings>(Gate.IsFound.Refuse());
        }

        var refusals = parameters.SelectMany(audit.WhyNotMark).Distinct().ToList();
        if (await context.Schools.CountAsync(school => schools.Contains(school.Id), cancellation) < schools.Count)
        {
            refusals.Add(SchoolIsKnown.Refuse());
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<MarkedFindings>(refusals);
        }

        var before = audit.Findings.Select(finding => (finding.SchoolId, finding.ParameterId)).ToHashSet();
        foreach (var (school, parameter, isFound) in marks)
        {
            audit.Put(school, parameter, isFound);
        }

        before.SymmetricExceptWith(audit.Findings.Select(finding => (finding.SchoolId, finding.ParameterId)));
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(new MarkedFindings(before.Count));
    }
}

/// <summary>How a cell of the matrix is to be.</summary>
public sealed record FindingMark(SchoolId School, RiskParameterId Parameter, bool IsFound);

/// <param name="Changed">How many cells are others than before.</param>
public sealed record MarkedFindings(int Changed);
