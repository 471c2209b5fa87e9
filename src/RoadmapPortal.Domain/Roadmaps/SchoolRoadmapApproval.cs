using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>From the school's own order to the published and checked roadmap.</summary>
public sealed partial class SchoolRoadmap
{
    private const int LongestNumber = 50, LongestAuthority = 500, LongestAddress = 2_000;

    /// <summary>An order of another decade is a slip of the hand.</summary>
    private const int FirstYear = 2015, LastYear = 2100;

    public static readonly Rule OrderIsNamed = new("filing/order-is-named", "Укажите номер и дату приказа школы и чей это приказ.");

    public static readonly Rule OrderIsSigned = new("filing/order-is-signed", "Дата приказа {0:dd.MM.yyyy} ещё не наступила или ошибочна: впишите день, когда приказ подписан.");

    public static readonly Rule AddressIsAPage = new(
        "filing/address-is-a-page", "«{0}» – не адрес страницы. Скопируйте его из браузера целиком, вместе с https://.");

    public static readonly Rule PublicationDayHasCome = new("filing/publication-day-has-come", "День публикации {0:dd.MM.yyyy} ещё не наступил или ошибочен.");

    /// <summary>How many editions the school's orders have approved.</summary>
    public int EditionNumber { get; private set; }

    /// <summary>Where on its site the school has published the newest approved edition; none if it has not said so.</summary>
    public string? PublishedAt { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Whether other schools of the municipality may copy from it.</summary>
    public bool IsShared { get; private set; }

    /// <param name="whose">Whose order it is, in the genitive: «директора МБОУ «СОШ № 12»».</param>
    public IReadOnlyList<Refusal> WhyNotApprove(ActingPerson actor, string whose, string number, DateOnly date, DateOnly today)
    {
        var refusals = new List<Refusal>(SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Approve, Stage, actor.May));
        if (string.IsNullOrWhiteSpace(number) || number.Trim().Length > LongestNumber || string.IsNullOrWhiteSpace(whose) || whose.Trim().Length > LongestAuthority)
        {
            refusals.Add(OrderIsNamed.Refuse());
        }

        if (date > today || date.Year is < FirstYear or > LastYear)
        {
            refusals.Add(OrderIsSigned.Refuse(date));
        }

        return refusals;
    }

    /// <summary>Fills the stamp. What is approved is kept as an edition by the caller, in the same transaction.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotApprove"/>.</exception>
    public void Approve(ActingPerson actor, string whose, string number, DateOnly date, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotApprove(actor, whose, number, date, today));
        ApproveBy(Roadmaps.Approval.ByOrder(Cells.Clean(whose).Trim(), date, Cells.Clean(number).Trim()));
        (Stage, EditionNumber, PublishedAt, PublishedOn) = (SchoolRoadmapStage.Approved, EditionNumber + 1, null, null);
    }

    public IReadOnlyList<Refusal> WhyNotAmend(ActingPerson actor) => SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Amend, Stage, actor.May);

    /// <summary>Begins the next edition as a draft. The approved one is kept, and stays valid and published until the next is approved.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAmend"/>.</exception>
    public void Amend(ActingPerson actor)
    {
        RefusedException.ThrowIfAny(WhyNotAmend(actor));
        var whose = Approval?.Authority;
        (Stage, ReturnedRound) = (SchoolRoadmapStage.Draft, null);
        Release();
        if (whose is not null)
        {
            ApproveBy(Roadmaps.Approval.ByOrder(whose, null, null));
        }
    }

    public IReadOnlyList<Refusal> WhyNotPublish(ActingPerson actor, string address, DateOnly on, DateOnly today)
    {
        var refusals = new List<Refusal>(SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Publish, Stage, actor.May));
        if (address.Length > LongestAddress || !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var page) || page.Scheme is not ("http" or "https"))
        {
            refusals.Add(AddressIsAPage.Refuse(address.Length > 100 ? address[..100] + "…" : address));
        }

        if (on > today || on.Year is < FirstYear or > LastYear)
        {
            refusals.Add(PublicationDayHasCome.Refuse(on));
        }

        return refusals;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotPublish"/>.</exception>
    public void Publish(ActingPerson actor, string address, DateOnly on, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotPublish(actor, address, on, today));
        (PublishedAt, PublishedOn) = (new Uri(address.Trim()).AbsoluteUri, on);
        if (Stage == SchoolRoadmapStage.Approved)
        {
            Stage = SchoolRoadmapStage.Published;
        }
    }

    public IReadOnlyList<Refusal> WhyNotCheckPublication(ActingPerson actor) => SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.CheckPublication, Stage, actor.May);

    /// <summary>What a check of the publication found. The check itself is kept by the caller, in the same transaction.</summary>
    /// <param name="isFound">Whether the approved edition stands at the address.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotCheckPublication"/>.</exception>
    public void CheckPublication(ActingPerson actor, bool isFound)
    {
        RefusedException.ThrowIfAny(WhyNotCheckPublication(actor));
        if (isFound && Stage == SchoolRoadmapStage.Published)
        {
            Stage = SchoolRoadmapStage.InForce;
        }
    }

    public IReadOnlyList<Refusal> WhyNotClose(ActingPerson actor) => SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Close, Stage, actor.May);

    /// <exception cref="RefusedException">See <see cref="WhyNotClose"/>.</exception>
    public void Close(ActingPerson actor)
    {
        RefusedException.ThrowIfAny(WhyNotClose(actor));
        Stage = SchoolRoadmapStage.Closed;
    }

    /// <summary>Lets other schools of the municipality copy from it, or no longer.</summary>
    public void Share(bool isShared) => IsShared = isShared;
}
