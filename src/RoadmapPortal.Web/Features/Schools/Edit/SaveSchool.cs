using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>Adds a school to the register or changes what it says of one. Refused if somebody else changed that since the writer read it.</summary>
public sealed class SaveSchool(RegisterDesk desk)
{
    public static readonly Rule IsStillAsSeen = new(
        "school/is-still-as-seen", "Пока вы правили, эту школу изменил кто-то другой. Сравните: ваши слова в полях, сохранённые – рядом с ними.");

    /// <param name="id">None to add a school, at the end of the list.</param>
    /// <param name="seen">Version that the writer saw; of a new school none.</param>
    /// <returns>What is saved; after <see cref="IsStillAsSeen"/>, what the other person saved.</returns>
    public Task<Outcome<SavedSchool>> RunAsync(Visitor visitor, SchoolId? id, SchoolDetails details, string? seen, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, Deed.EditSchools, register => Task.FromResult(id is { } known ? Change(register, known, details, seen) : Add(register, details)), cancellation);

    private static Outcome<SavedSchool> Add(OpenRegister register, SchoolDetails details)
    {
        var spellings = new SchoolSpellings(register.Schools);
        var refusals = School.WhyNotAdd(details, spellings);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedSchool>(refusals);
        }

        var last = register.Schools.Select(school => school.PrintOrder).DefaultIfEmpty(-1).Max();
        var school = School.Add(register.Member.Municipality.Id, SchoolId.New(), details, last + 1, spellings);
        register.Context.Add(school);
        register.Context.Note(new JournalNote(JournalDeed.SchoolAdded, JournalSubject.School(school)));
        return Outcome.Done(SavedSchool.Of(school));
    }

    private static Outcome<SavedSchool> Change(OpenRegister register, SchoolId id, SchoolDetails details, string? seen)
    {
        if (register.Find(id) is not { } school)
        {
            return Outcome.Refused<SavedSchool>(Gate.IsFound.Refuse());
        }

        var saved = SavedSchool.Of(school);
        if (saved.Details.Equals(details))
        {
            // A button pressed twice is no quarrel.
            return Outcome.Done(saved);
        }

        if (saved.Version != seen)
        {
            return new Outcome<SavedSchool>(saved, [IsStillAsSeen.Refuse()]);
        }

        var spellings = new SchoolSpellings(register.Schools);
        var refusals = school.WhyNotChange(details, spellings);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedSchool>(refusals);
        }

        school.Change(details, spellings);
        register.Context.Note(new JournalNote(JournalDeed.SchoolChanged, JournalSubject.School(school)));
        return Outcome.Done(SavedSchool.Of(school));
    }
}
