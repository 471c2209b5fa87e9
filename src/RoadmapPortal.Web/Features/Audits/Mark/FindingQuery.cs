using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>A cell of the matrix in full.</summary>
public sealed class FindingQuery(Gate gate, PortalContexts contexts)
{
    private const int MostEntries = 20;

    /// <returns>None if there is no such cell or it is not for this visitor.</returns>
    public async Task<FindingView?> RunAsync(Visitor visitor, EntryAuditId audit, SchoolId school, RiskParameterId parameter, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        if (await AuditSources.LoadAsync(context, audit, cancellation) is not { } sources)
        {
            return null;
        }

        var matrix = sources.Matrix();
        var row = matrix.Schools.FirstOrDefault(other => other.Id == school);
        var column = matrix.Columns.FirstOrDefault(other => other.Parameter.Id == parameter);
        if (row is null || column is null)
        {
            return null;
        }

        var finding = sources.Audit.Findings.FirstOrDefault(finding => finding.SchoolId == school && finding.ParameterId == parameter);
        var history = finding is null ? [] : await context.History.AsNoTracking().Where(entry => entry.SubjectId == finding.Id.Value)
            .OrderByDescending(entry => entry.At).Take(MostEntries).ToListAsync(cancellation);
        return new FindingView(row, column, finding is not null, finding?.Evidence ?? "", [.. history.Select(entry => new FindingChange(entry.At, entry.PersonName, entry.Kind == HistoryKind.Added))])
        {
            PastPeriod = matrix.PastColumns.Contains(parameter) ? sources.Past!.Period.Words : null,
            WasFound = matrix.WasFound(row, column),
            Schools = matrix.CountOf(column, matrix.Schools),
            Answer = matrix.Answers.GetValueOrDefault(school)?.To(parameter),
        };
    }
}

/// <param name="Changes">Of the mark as it stands, newest first.</param>
public sealed record FindingView(School School, MatrixColumn Column, bool IsFound, string Evidence, IReadOnlyList<FindingChange> Changes)
{
    /// <summary>The period of the earlier audit that looked at the parameter; none if none did.</summary>
    public string? PastPeriod { get; init; }

    public bool WasFound { get; init; }

    /// <summary>At how many schools the parameter was found.</summary>
    public int Schools { get; init; }

    /// <summary>What the school has filed of itself; none if nothing.</summary>
    public SchoolAnswer? Answer { get; init; }

    /// <summary>Why the evidence was not saved, in words.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];
}

/// <param name="IsMark">Whether the mark was set; otherwise its evidence was written.</param>
public sealed record FindingChange(DateTimeOffset At, string By, bool IsMark);
