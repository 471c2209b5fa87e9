using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>Teaches the lists another spelling of a school.</summary>
public sealed class AddSchoolAlias(RegisterDesk desk)
{
    public Task<Outcome<SavedSchool>> RunAsync(Visitor visitor, SchoolId id, string alias, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, Deed.MarkSchools, register => Task.FromResult(Add(register, id, alias)), cancellation);

    private static Outcome<SavedSchool> Add(OpenRegister register, SchoolId id, string alias)
    {
        if (register.Find(id) is not { } school)
        {
            return Outcome.Refused<SavedSchool>(Gate.IsFound.Refuse());
        }

        var spellings = new SchoolSpellings(register.Schools);
        var refusals = school.WhyNotAddAlias(alias, spellings);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedSchool>(refusals);
        }

        school.AddAlias(alias, spellings);
        return Outcome.Done(SavedSchool.Of(school));
    }
}
