using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Journal;

/// <summary>What a deed concerned.</summary>
/// <param name="Label">As people called it then; the thing itself may be called otherwise now.</param>
public sealed record JournalSubject(JournalSubjectKind Kind, Guid? Id, string Label)
{
    public static JournalSubject Municipality(Municipality municipality) => new(JournalSubjectKind.Municipality, municipality.Id.Value, municipality.ShortName);

    public static JournalSubject Account(PersonId person, string name) => new(JournalSubjectKind.Account, person.Value, name);

    public static JournalSubject School(School school) => new(JournalSubjectKind.School, school.Id.Value, school.Name);

    public static JournalSubject Roadmap(Roadmap roadmap) => new(JournalSubjectKind.Roadmap, roadmap.Id.Value, roadmap.Title);

    /// <summary>A version of one; the catalogue has its own name, which the version does not know.</summary>
    public static JournalSubject Catalogue(RiskCatalogueVersion version) => new(JournalSubjectKind.Catalogue, version.Id.Value, $"версия {version.Number}");

    /// <param name="title">With its fields filled in.</param>
    public static JournalSubject Order(OrderId order, string title) => new(JournalSubjectKind.Order, order.Value, title);

    public static JournalSubject Period(PlanningPeriod period) => new(JournalSubjectKind.Period, period.Id.Value, period.Words);
}

/// <summary>Stored by name.</summary>
public enum JournalSubjectKind
{
    Municipality,
    Account,
    School,
    Roadmap,
    Period,
    Catalogue,
    Order,
}
