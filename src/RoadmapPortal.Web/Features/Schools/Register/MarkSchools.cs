using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Register;

/// <summary>Gives schools a mark for a planning period, or takes it from them: those that were chosen and those that a list names, all or none.</summary>
public sealed class MarkSchools(RegisterDesk desk)
{
    /// <summary>A list of all schools of the largest municipality has room.</summary>
    public const int LongestList = 10_000;

    public static readonly Rule SchoolsAreChosen = new("school-marks/schools-are-chosen", "Отметьте школы галочками или перечислите их: «1, 2, г44».");

    public static readonly Rule ListIsUnderstood = new("school-marks/list-is-understood", "В списке не понято: {0}. Исправьте эти слова – пока ничего не изменено.");

    public static readonly Rule ListFits = new("school-marks/list-fits", "Список длиннее {0} знаков.");

    public static readonly Rule SchoolIsThere = new("school-marks/school-is-there", "Закрыты раньше, чем начался период: {0}. Снимите с них галочки.");

    /// <param name="chosen">Ids that are nobody's refuse the whole.</param>
    /// <param name="list">May be empty.</param>
    public Task<Outcome<MarkedSchools>> RunAsync(
        Visitor visitor, PlanningPeriodId period, SchoolMarkKind kind, bool isMarked, IReadOnlyList<SchoolId> chosen, string list, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, Deed.MarkSchools, register => MarkAsync(register, period, kind, isMarked, chosen, list, cancellation), cancellation);

    private static async Task<Outcome<MarkedSchools>> MarkAsync(
        OpenRegister register, PlanningPeriodId id, SchoolMarkKind kind, bool isMarked, IReadOnlyList<SchoolId> chosen, string list, CancellationToken cancellation)
    {
        var context = register.Context;
        var period = await context.PlanningPeriods.AsNoTracking().FirstOrDefaultAsync(period => period.Id == id, cancellation);
        var ticked = chosen.Select(register.Find).ToList();
        if (period is null || ticked.Contains(null))
        {
            return Outcome.Refused<MarkedSchools>(Gate.IsFound.Refuse());
        }

        var (named, refusals) = Read(list, register.Schools, period);
        var schools = ticked.OfType<School>().Concat(named).Distinct().ToList();
        refusals.AddRange(WhyNot(schools, period, isMarked, refusals.Count > 0));
        if (refusals.Count > 0)
        {
            return Outcome.Refused<MarkedSchools>(refusals);
        }

        var ids = schools.Select(school => school.Id).ToList();
        var marks = await context.SchoolMarks.Where(mark => mark.PeriodId == id && mark.Kind == kind && ids.Contains(mark.SchoolId)).ToListAsync(cancellation);
        var marked = marks.Select(mark => mark.SchoolId).ToHashSet();
        if (!isMarked)
        {
            context.RemoveRange(marks);
            Note(register, period, kind, isMarked, marks.Count);
            return Outcome.Done(new MarkedSchools(marks.Count));
        }

        var added = ids.Where(school => !marked.Contains(school)).Select(school => new SchoolMark(register.Member.Municipality.Id, SchoolMarkId.New(), school, id, kind)).ToList();
        context.AddRange(added);
        Note(register, period, kind, isMarked, added.Count);
        return Outcome.Done(new MarkedSchools(added.Count));
    }

    private static void Note(OpenRegister register, PlanningPeriod period, SchoolMarkKind kind, bool isMarked, int count)
    {
        if (count > 0)
        {
            register.Context.Note(new JournalNote(
                JournalDeed.SchoolsMarked, JournalSubject.Period(period), $"«{SchoolMarkNames.Of(kind)}» {(isMarked ? "поставлена" : "снята")}; школ: {count}"));
        }
    }

    private static (IReadOnlyList<School> Named, List<Refusal> Refusals) Read(string list, IReadOnlyList<School> schools, PlanningPeriod period)
    {
        if (list.Length > LongestList)
        {
            return ([], [ListFits.Refuse(LongestList)]);
        }

        const int most = 10;
        var reading = new SchoolList(schools, period.From).Read(list);
        var words = reading.Unknown.Take(most).Select(unknown => unknown.Closed is null ? $"«{unknown.Words}»" : unknown.Explanation());
        return reading.Unknown.Count == 0
            ? (reading.Schools, [])
            : (reading.Schools, [ListIsUnderstood.Refuse(string.Join("; ", words) + (reading.Unknown.Count > most ? "; …" : ""))]);
    }

    private static IEnumerable<Refusal> WhyNot(List<School> schools, PlanningPeriod period, bool isMarked, bool isRefused)
    {
        var former = schools.Where(school => isMarked && school.IsFormer(period.From)).ToList();
        if (former.Count > 0)
        {
            yield return SchoolIsThere.Refuse(SchoolList.Print(former));
        }

        if (schools.Count == 0 && !isRefused)
        {
            yield return SchoolsAreChosen.Refuse();
        }
    }
}

/// <param name="Count">Of how many schools the mark changed.</param>
public sealed record MarkedSchools(int Count);
