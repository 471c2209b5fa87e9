using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Register;

/// <summary>The register of schools, a page at a time, with the marks of a planning period.</summary>
public sealed class SchoolsQuery(Gate gate, PortalContexts contexts)
{
    public const int OnAPage = 100;

    /// <returns>None if the visitor may not see the register.</returns>
    public async Task<SchoolsView?> RunAsync(Visitor visitor, SchoolsWish wish, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var periods = await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ToListAsync(cancellation);
        var chosen = periods.Find(period => period.Id == wish.Period) ?? periods.FirstOrDefault();
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ThenBy(school => school.Id).ToListAsync(cancellation);
        var marks = chosen is null ? [] : await context.SchoolMarks.AsNoTracking().Where(mark => mark.PeriodId == chosen.Id).ToListAsync(cancellation);
        var bySchool = marks.ToLookup(mark => mark.SchoolId, mark => mark.Kind);
        var labels = schools.ToDictionary(school => school.Id, school => school.Label);
        var found = schools.Where(school => Fits(school, wish, bySchool)).ToList();
        var pages = Math.Max(1, (found.Count + OnAPage - 1) / OnAPage);
        var page = Math.Min(wish.Page, pages);
        return new SchoolsView(member.Municipality.ShortName, periods, chosen, page, pages)
        {
            Lines = [.. found.Skip((page - 1) * OnAPage).Take(OnAPage).Select(school => Line(school, bySchool, labels))],
            Found = found.Count,
            All = schools.Count,
            Counts = marks.CountBy(mark => mark.Kind).ToDictionary(),
            MayEdit = member.May(Deed.EditSchools),
            MayMark = member.May(Deed.MarkSchools),
        };
    }

    private static bool Fits(School school, SchoolsWish wish, ILookup<SchoolId, SchoolMarkKind> marks) =>
        (wish.State == SchoolState.All || (school.ClosedOn is not null) == (wish.State == SchoolState.Closed))
        && (wish.Kind is null || school.Kind == wish.Kind)
        && (wish.Mark is not { } mark || marks[school.Id].Contains(mark))
        && (wish.Words is null || school.Mentions(wish.Words));

    private static SchoolLine Line(School school, ILookup<SchoolId, SchoolMarkKind> marks, Dictionary<SchoolId, string> labels) =>
        new(school, [.. marks[school.Id].Order()], school.MergedInto is { } into ? labels.GetValueOrDefault(into) : null);
}

/// <param name="Period">Whose marks are shown; none if there is no period yet.</param>
public sealed record SchoolsView(string Municipality, IReadOnlyList<PlanningPeriod> Periods, PlanningPeriod? Period, int Page, int Pages)
{
    public required IReadOnlyList<SchoolLine> Lines { get; init; }

    /// <summary>How many schools fit the wish, on all pages.</summary>
    public int Found { get; init; }

    public int All { get; init; }

    /// <summary>How many schools have each mark in the period.</summary>
    public required IReadOnlyDictionary<SchoolMarkKind, int> Counts { get; init; }

    public bool MayEdit { get; init; }

    public bool MayMark { get; init; }
}

/// <param name="Successor">Label of the school that it was merged into.</param>
public sealed record SchoolLine(School School, IReadOnlyList<SchoolMarkKind> Marks, string? Successor);
