using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Filing.Remarks;

/// <summary>A school's roadmap with one row «Ш1», the people around it, and what they do with it.</summary>
internal sealed class ReviewDesk
{
    public static readonly DateTimeOffset Day = new(2023, 5, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly SubmissionState Clean = new(1, [], 0, 0, 0);

    private readonly Sample sample;

    public ReviewDesk()
    {
        Roadmap = new SchoolRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), SchoolId.New(), "Карта школы");
        sample = new Sample(Roadmap, TableNumbering.PerLevel, ".");
        sample.Table.AddColumn(ColumnKind.Title, "Мероприятие");
        sample.Table.AddColumn(ColumnKind.Dates, "Срок");
        var section = sample.Table.AddSection("КАДРЫ", null, null);
        sample.Table.Fill(section, Level.None, [new ActivityWords("", Cells.From([new(ColumnKind.Title, "Ш1"), new(ColumnKind.Dates, "май 2023")]))], sample.Meaning);
    }

    public SchoolRoadmap Roadmap { get; }

    public ActingPerson Principal { get; } = Person("Директор", Role.Principal);

    public ActingPerson Reviewer { get; } = Person("Специалист", Role.Reviewer);

    public ActingPerson Colleague { get; } = Person("Коллега", Role.Reviewer);

    public Activity Row => sample.Table.Activities[0];

    public static ActingPerson Person(string name, Role role) => new(PersonId.New(), name, deed => role.May(deed));

    public static string SealOf(Activity row, RoadmapRemark remark) => RemarkSubject.SealOf(row, remark.Column);

    /// <summary>Submitted by the principal and opened by the reviewer.</summary>
    public ReviewDesk Opened()
    {
        Roadmap.Submit(Principal, Clean, areWarningsMeant: false, Day);
        Roadmap.Review(Reviewer, Roadmap.Round, Day);
        return this;
    }

    public RoadmapRemark Remark(string words = "Уточните срок", ColumnKind? column = ColumnKind.Dates) =>
        new(Roadmap, Reviewer, Roadmap.Round, About(column), words, 0, Day);

    public RemarkSubject About(ColumnKind? column)
    {
        var period = new PlanningPeriod(Sample.Tenant, PlanningPeriodId.New(), "2023", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), sample.Version.Id);
        return RemarkSubject.Of(new CheckedRoadmap(Roadmap, period, null, null, [], null).Rows.Single(), column);
    }

    public void Return(params RoadmapRemark[] remarks) =>
        new RoadmapRemarks(Roadmap, remarks).Return(Reviewer, Roadmap.Round, remark => SealOf(Row, remark), Day);

    public void Write(ColumnKind column, string words) => Row.Write(column, Row.Words(column), words, sample.Meaning);

    public void RemoveRow() => sample.Table.Remove(Row.Id, Day);
}
