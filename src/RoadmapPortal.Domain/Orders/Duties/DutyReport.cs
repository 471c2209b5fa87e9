using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders.Duties;

public readonly record struct DutyReportId(Guid Value) : IEntityId<DutyReportId>
{
    public static DutyReportId New() => new(Guid.CreateVersion7());

    public static DutyReportId From(Guid value) => new(value);
}

/// <summary>
/// отметка об исполнении поручения: that an item of an order was done by one of those whom it obliges, with what shows it; or that such a mark was
/// taken back. The last one counts. Written once; the database lets the portal neither change nor remove it.
/// </summary>
public sealed class DutyReport : ITenantOwned
{
    public const int LongestText = 2_000, LongestLink = AnswerWords.LongestLink;

    public static readonly Rule OrderIsInForce = new("duty/order-is-in-force", "Отмечать исполнение можно, пока приказ действует, а он сейчас «{0}».");

    public static readonly Rule SchoolIsObliged = new("duty/school-is-obliged", "Этот пункт школам ничего не поручает.");

    public static readonly Rule DepartmentIsObliged = new("duty/department-is-obliged", "Этот пункт поручает только школам: каждая отмечает сама за себя, или отметьте за неё в её строке.");

    public static readonly Rule TermIsKnown = new("duty/term-is-known", "Такого срока у поручения нет. Откройте страницу ещё раз.");

    public static readonly Rule DoneIsShown = new("duty/done-is-shown", "Напишите, что сделано, или приложите ссылку либо файл.");

    public static readonly Rule TakingBackIsExplained = new("duty/taking-back-is-explained", "Напишите, почему отметка снимается.");

    public static readonly Rule DayHasCome = new("duty/day-has-come", "День исполнения {0:dd.MM.yyyy} ещё не наступил или раньше самого приказа.");

    public static readonly Rule IsNotDoneYet = new("duty/is-not-done-yet", "Исполнение уже отмечено: {0:dd.MM.yyyy}, {1}.");

    public static readonly Rule IsDoneNow = new("duty/is-done-now", "Отметки об исполнении нет: снимать нечего.");

    private DutyReport()
    {
    }

    /// <param name="school">The school that did it; none if the department did.</param>
    /// <param name="last">The last report of the same school and term; none if there is none.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public DutyReport(Order order, OrderItem item, DutyReading reading, SchoolId? school, DutyReport? last, NewDutyReport told, ActingPerson by, DateOnly today, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNot(order, reading, school, last, told, today));
        (Tenant, Id, ItemId, SchoolId, Due) = (order.Tenant, DutyReportId.New(), item.Id, school, told.Due);
        (IsDone, On, Text, Link) = (told.IsDone, told.On, Wording.OrNone(told.Text), Wording.OrNone(told.Link)?.Trim());
        (FileName, FileKind, FileSize, FileSha256) = (told.File?.Name, told.File?.Kind, told.File?.Size, told.File?.Sha256);
        (At, By, ByName) = (at, by.Person, by.Name);
    }

    public MunicipalityId Tenant { get; private set; }

    public DutyReportId Id { get; private set; }

    public OrderItemId ItemId { get; private set; }

    /// <summary>None for the department's own.</summary>
    public SchoolId? SchoolId { get; private set; }

    /// <summary>Which of the duty's terms, by its last day; none if it sets none.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Not so if the mark was taken back.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The day on which it was done, or taken back.</summary>
    public DateOnly On { get; private set; }

    public string? Text { get; private set; }

    public string? Link { get; private set; }

    public string? FileName { get; private set; }

    public EvidenceKind? FileKind { get; private set; }

    /// <summary>Bytes.</summary>
    public int? FileSize { get; private set; }

    /// <summary>Of the bytes, in hexadecimal. They are a <see cref="DutyReportContent"/>.</summary>
    public string? FileSha256 { get; private set; }

    public DateTimeOffset At { get; private set; }

    public PersonId By { get; private set; }

    public string ByName { get; private set; } = "";

    public static IReadOnlyList<Refusal> WhyNot(Order order, DutyReading reading, SchoolId? school, DutyReport? last, NewDutyReport told, DateOnly today)
    {
        var refusals = new List<Refusal>();
        Refuse(order.Stage != OrderStage.Approved, () => OrderIsInForce.Refuse(OrderWords.Of(order.Stage)));
        Refuse(school is not null && !reading.IsOfSchools, () => SchoolIsObliged.Refuse());
        Refuse(school is null && !reading.IsOfDepartment, () => DepartmentIsObliged.Refuse());
        Refuse(!reading.Dues.Contains(told.Due), () => TermIsKnown.Refuse());
        Refuse(told.IsDone && last is { IsDone: true }, () => IsNotDoneYet.Refuse(last!.On, last.ByName));
        Refuse(!told.IsDone && last is not { IsDone: true }, () => IsDoneNow.Refuse());
        Refuse(told.On > today || told.On < order.Header.Date, () => DayHasCome.Refuse(told.On));
        refusals.AddRange(WhyNotShow(told));
        return refusals;

        void Refuse(bool isSo, Func<Refusal> refusal)
        {
            if (isSo)
            {
                refusals.Add(refusal());
            }
        }
    }

    private static IEnumerable<Refusal> WhyNotShow(NewDutyReport told)
    {
        var link = told.Link.Trim();
        if (!told.IsDone && string.IsNullOrWhiteSpace(told.Text))
        {
            yield return TakingBackIsExplained.Refuse();
        }

        if (told.IsDone && string.IsNullOrWhiteSpace(told.Text) && link.Length == 0 && told.File is null)
        {
            yield return DoneIsShown.Refuse();
        }

        if (told.Text.Length > LongestText)
        {
            yield return Wording.Fits.Refuse(told.Text.Length, LongestText);
        }

        if (link.Length > LongestLink)
        {
            yield return Wording.Fits.Refuse(link.Length, LongestLink);
        }
        else if (link.Length > 0 && !AnswerWords.IsWebAddress(link))
        {
            yield return AnswerWords.LinkIsAWebAddress.Refuse(link);
        }

        if (told.File?.Size > NewEvidence.Largest)
        {
            yield return NewEvidence.FileFits.Refuse(told.File.Name, NewEvidence.LargestMegabytes);
        }
    }
}
