using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>One school of the register as its page shows it.</summary>
public sealed class SchoolQuery(Gate gate, PortalContexts contexts)
{
    public const int MostHistory = 30;

    /// <returns>None if the visitor may not see the register, or there is no such school.</returns>
    public async Task<SchoolView?> RunAsync(Visitor visitor, SchoolId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ThenBy(school => school.Id).ToListAsync(cancellation);
        if (schools.Find(school => school.Id == id) is not { } school)
        {
            return null;
        }

        var labels = schools.ToDictionary(other => other.Id, other => other.Label);
        var marks = await context.SchoolMarks.AsNoTracking().Where(mark => mark.SchoolId == id)
            .Join(context.PlanningPeriods, mark => mark.PeriodId, period => period.Id, (mark, period) => new { mark.Kind, period.Words, period.From })
            .OrderByDescending(mark => mark.From).ToListAsync(cancellation);
        var history = await context.History.AsNoTracking().Where(entry => entry.SubjectId == id.Value)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(MostHistory + 1).ToListAsync(cancellation);
        return new SchoolView(member.Municipality.ShortName, school, SavedSchool.Of(school), member.May(Deed.EditSchools), member.May(Deed.MarkSchools))
        {
            MayReadJournal = member.May(Deed.ReadJournal),
            Successor = school.MergedInto is { } into ? schools.Find(other => other.Id == into) : null,
            Joined = [.. schools.Where(other => other.MergedInto == id)],
            Open = [.. schools.Where(other => other.ClosedOn is null && other.Id != id)],
            Around = Around(schools, school),
            Marks = [.. marks.GroupBy(mark => mark.Words).Select(period => new SchoolMarksOfPeriod(period.Key, [.. period.Select(mark => mark.Kind).Order()]))],
            History = [.. history.Take(MostHistory).Select(entry => SchoolHistory.Of(entry, labels)).Where(entry => entry.IsAddition || entry.Changes.Count > 0)],
            HasMoreHistory = history.Count > MostHistory,
        };
    }

    /// <summary>«… 31, 43, г44, о44, 48 …»</summary>
    private static string Around(List<School> schools, School school)
    {
        const int each = 2;
        var listed = schools.Where(other => other.ClosedOn is null || other == school).ToList();
        var at = listed.IndexOf(school);
        var from = Math.Max(0, at - each);
        var to = Math.Min(listed.Count, at + each + 1);
        return $"{(from > 0 ? "… " : "")}{SchoolList.Print(listed[from..to])}{(to < listed.Count ? " …" : "")}";
    }
}
