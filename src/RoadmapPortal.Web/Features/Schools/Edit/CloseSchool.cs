using System.Globalization;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>Closes a school, by itself or as a part of another one, and opens it again if that was a mistake. Nothing of it is removed.</summary>
public sealed class CloseSchool(RegisterDesk desk)
{
    /// <param name="on">The last day.</param>
    /// <param name="into">The school that it becomes a part of; none if it only closes.</param>
    public Task<Outcome<SavedSchool>> RunAsync(Visitor visitor, SchoolId id, DateOnly on, SchoolId? into, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, Deed.EditSchools, register => Task.FromResult(Close(register, id, on, into)), cancellation);

    public Task<Outcome<SavedSchool>> ReopenAsync(Visitor visitor, SchoolId id, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, Deed.EditSchools, register => Task.FromResult(Reopen(register, id)), cancellation);

    private static Outcome<SavedSchool> Close(OpenRegister register, SchoolId id, DateOnly on, SchoolId? into)
    {
        var successor = into is { } wanted ? register.Find(wanted) : null;
        if (register.Find(id) is not { } school || (into is not null && successor is null))
        {
            return Outcome.Refused<SavedSchool>(Gate.IsFound.Refuse());
        }

        IReadOnlyList<Refusal> refusals = successor is null ? school.WhyNotClose(on) : school.WhyNotMerge(successor, on);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedSchool>(refusals);
        }

        if (successor is null)
        {
            school.Close(on);
            register.Context.Note(new JournalNote(JournalDeed.SchoolClosed, JournalSubject.School(school), LastDay(on)));
        }
        else
        {
            school.Merge(successor, on);
            register.Context.Note(new JournalNote(JournalDeed.SchoolMerged, JournalSubject.School(school), $"к школе {successor.Name}; {LastDay(on)}"));
        }

        return Outcome.Done(SavedSchool.Of(school));
    }

    private static string LastDay(DateOnly on) => string.Create(CultureInfo.InvariantCulture, $"последний день {on:dd.MM.yyyy}");

    private static Outcome<SavedSchool> Reopen(OpenRegister register, SchoolId id)
    {
        if (register.Find(id) is not { } school)
        {
            return Outcome.Refused<SavedSchool>(Gate.IsFound.Refuse());
        }

        var refusals = school.WhyNotReopen();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedSchool>(refusals);
        }

        school.Reopen();
        register.Context.Note(new JournalNote(JournalDeed.SchoolReopened, JournalSubject.School(school)));
        return Outcome.Done(SavedSchool.Of(school));
    }
}
