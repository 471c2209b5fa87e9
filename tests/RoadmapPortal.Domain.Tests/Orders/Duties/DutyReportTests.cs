using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Orders.Duties;

/// <summary>Who may say what of a duty, and how it stands after that. The order is of 21.04.2023, the duty of S4's item 4.1.</summary>
public sealed class DutyReportTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();
    private static readonly SchoolId School = SchoolId.New();
    private static readonly DateOnly Today = new(2023, 4, 28);
    private static readonly DateTimeOffset Noon = new(2023, 4, 28, 12, 0, 0, TimeSpan.Zero);
    private static readonly ActingPerson Somebody = new(PersonId.New(), "Иванова А.А.", _ => true);

    private static readonly ResponsibleDirectory Directory = new(
    [
        new Responsible(Tenant, ResponsibleId.New(), ResponsibleKind.Role, "руководители ОО", []),
        new Responsible(Tenant, ResponsibleId.New(), ResponsibleKind.Person, "Сапелкина Л.В.", []),
    ]);

    private readonly Order order;
    private int minutes;

    public DutyReportTests()
    {
        order = new Order(Tenant, OrderId.New(), new OrderHeader(["УПРАВЛЕНИЕ"], "ПРИКАЗ", null, "", null, "", "", "Об утверждении"), "приказываю:", "Начальник", "О.Н. Медведева");
        order.AddItem("1.", "Разработать дорожную карту.", null);
    }

    [Theory]
    [InlineData("руководители ОО", true, false)]
    [InlineData("Руководителям общеобразовательных организаций", true, false)]
    [InlineData("Сапелкина Л.В., руководители ОО", true, true)]
    [InlineData("Сапелкина Л.В.", false, true)]
    [InlineData("МКУ СЦРО", false, true)]
    public void Reading_TellsSchoolsFromTheDepartment(string who, bool schools, bool department)
    {
        var reading = Read(who, "до 01.05.2023 г.");
        (reading.IsOfSchools, reading.IsOfDepartment).ShouldBe((schools, department));
    }

    [Theory]
    [InlineData("Сапелкина Людмила Викторовна", true)]
    [InlineData("Сапелкина Л.В.", true)]
    [InlineData("Сапелкина Анна Викторовна", false)]
    [InlineData("Методист", false)]
    [InlineData("", false)]
    public void Names_KnowsAPersonByTheirFullName(string account, bool isNamed) => Reader().Names(Read("Сапелкина Л.В., руководители ОО", ""), account).ShouldBe(isNamed);

    [Fact]
    public void Dues_AreTheLastDaysOfTheTerms_OrOneWithoutADay()
    {
        Read("руководители ОО", "с 10 мая по 12 мая 2023 г.").Dues.ShouldBe([new DateOnly(2023, 5, 12)]);
        Read("руководители ОО", "Июнь 2023, октябрь 2023").Dues.ShouldBe([new DateOnly(2023, 6, 30), new DateOnly(2023, 10, 31)]);
        Read("руководители ОО", "").Dues.ShouldBe([null]);
        Read("руководители ОО", "по отдельному графику").Dues.ShouldBe([null]);
    }

    [Fact]
    public void Report_EverythingWrong_IsRefusedWithEveryReasonAtOnce()
    {
        var told = new NewDutyReport(true, new DateOnly(2023, 5, 2), Today.AddDays(1));
        Rules(Read("руководители ОО", "до 01.05.2023 г."), null, null, told).ShouldBe(
            [DutyReport.OrderIsInForce, DutyReport.DepartmentIsObliged, DutyReport.TermIsKnown, DutyReport.DayHasCome, DutyReport.DoneIsShown]);
        Approve();
        Rules(Read("Сапелкина Л.В.", "до 01.05.2023 г."), School, null, told with { Due = new DateOnly(2023, 5, 1), On = new DateOnly(2023, 4, 20), Text = new string('а', 2_001), Link = "javascript:alert(1)" })
            .ShouldBe([DutyReport.SchoolIsObliged, DutyReport.DayHasCome, Wording.Fits, AnswerWords.LinkIsAWebAddress]);
        Rules(Read("Сапелкина Л.В.", ""), null, null, new NewDutyReport(false, null, Today)).ShouldBe([DutyReport.IsDoneNow, DutyReport.TakingBackIsExplained]);
    }

    [Theory]
    [InlineData("Сделали", "", false)]
    [InlineData("", "https://school12.example/karta", false)]
    [InlineData("", "", true)]
    public void Report_AnyOneThingThatShowsIt_IsEnough(string text, string link, bool hasFile)
    {
        Approve();
        var file = hasFile ? NewEvidence.Of("справка.pdf", EvidenceKind.Pdf, [1]) : null;
        var report = Tell(Read("руководители ОО", ""), null, new NewDutyReport(true, null, Today, text, link, file));
        (report.IsDone, report.Text, report.Link, report.FileName, report.ByName, report.SchoolId)
            .ShouldBe((true, text.Length == 0 ? null : text, link.Length == 0 ? null : link, hasFile ? "справка.pdf" : null, "Иванова А.А.", School));
    }

    [Fact]
    public void Report_IsBounded_AndTheOrdersOwnDayIsADay()
    {
        Approve();
        var reading = Read("руководители ОО", "");
        var most = new NewDutyReport(true, null, new DateOnly(2023, 4, 21), new string('а', DutyReport.LongestText), Address(DutyReport.LongestLink), FileOf(NewEvidence.Largest));
        Rules(reading, School, null, most).ShouldBeEmpty();
        Rules(reading, School, null, most with { Link = Address(DutyReport.LongestLink + 1), File = FileOf(NewEvidence.Largest + 1) }).ShouldBe([Wording.Fits, NewEvidence.FileFits]);

        static string Address(int length) => "https://school12.example/".PadRight(length, 'a');
        static NewEvidence FileOf(int size) => NewEvidence.Of("справка.pdf", EvidenceKind.Pdf, new byte[size]);
    }

    [Fact]
    public void Standing_FollowsTheLastReportOfEachTerm()
    {
        Approve();
        var reading = Read("руководители ОО", "до 25.04.2023, до 01.05.2023");
        var (first, second) = (new DateOnly(2023, 4, 25), new DateOnly(2023, 5, 1));
        reading.Dues.ShouldBe([first, second]);
        Standing([]).ShouldBe((DutyState.Overdue, first, 0));
        var done = Tell(reading, null, new NewDutyReport(true, first, Today, "Сделано"));
        Standing([done]).ShouldBe((DutyState.Waiting, second, 1));
        Rules(reading, School, done, new NewDutyReport(true, first, Today, "Ещё раз")).ShouldBe([DutyReport.IsNotDoneYet]);
        var last = Tell(reading, null, new NewDutyReport(true, second, Today, "И это"));
        Standing([last, done]).ShouldBe((DutyState.Done, null, 2));
        var back = Tell(reading, done, new NewDutyReport(false, first, Today, "Отметили по ошибке"));
        Standing([back, last, done]).ShouldBe((DutyState.Overdue, first, 1));

        (DutyState, DateOnly?, int) Standing(IReadOnlyList<DutyReport> reports)
        {
            var standing = DutyStanding.Of(reading, reports, Today);
            return (standing.State, standing.Next?.Due, standing.Done);
        }
    }

    [Fact]
    public void Standing_OnItsLastDay_IsNotOverdue()
    {
        var reading = Read("руководители ОО", "до 28.04.2023");
        DutyStanding.Of(reading, [], Today).State.ShouldBe(DutyState.Waiting);
        DutyStanding.Of(reading, [], Today.AddDays(1)).State.ShouldBe(DutyState.Overdue);
    }

    private void Approve()
    {
        order.Submit(Somebody, new OrderReadiness(order, [], [], []), areWarningsMeant: true, Noon);
        order.Approve(Somebody with { Person = PersonId.New() }, new OrderRegistration("680", new DateOnly(2023, 4, 21)), order.Revision, Today, [], OrderFields.None, [], Noon);
    }

    private DutyReading Read(string who, string term)
    {
        var draft = new Order(Tenant, OrderId.New(), order.Header, "приказываю:", "", "");
        var item = draft.AddItem("1.", "Разработать дорожную карту.", null);
        draft.Oblige(item.Id, new DutySuggestion(who, term));
        return Reader().Read(item);
    }

    private DutyReader Reader() => new(order, Directory, new PeriodDates(new DateOnly(2023, 1, 1), new DateOnly(2024, 8, 31)));

    private List<Rule> Rules(DutyReading reading, SchoolId? school, DutyReport? last, NewDutyReport told) =>
        [.. DutyReport.WhyNot(order, reading, school, last, told, Today).Select(refusal => refusal.Rule)];

    private DutyReport Tell(DutyReading reading, DutyReport? last, NewDutyReport told) => new(order, order.Items[0], reading, School, last, told, Somebody, Today, Noon.AddMinutes(++minutes));
}
