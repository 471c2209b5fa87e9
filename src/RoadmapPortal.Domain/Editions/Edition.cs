using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Editions;

public readonly record struct EditionId(Guid Value) : IEntityId<EditionId>
{
    public static EditionId New() => new(Guid.CreateVersion7());

    public static EditionId From(Guid value) => new(value);
}

/// <summary>
/// редакция: an order, or a municipal roadmap that it approved, exactly as it was then. Its data and its papers are its files. Written once and chained to
/// the municipality's edition before it; the database lets nobody change or remove it, and whoever gets past the database leaves a broken chain.
/// </summary>
public sealed class Edition : ITenantOwned
{
    private readonly List<EditionFile> files = [];

    private Edition()
    {
    }

    private Edition(EditionSubject subject, Order order, EditionApproval approval, EditionMark last)
    {
        Tenant = order.Tenant;
        Id = EditionId.New();
        Subject = subject;
        OrderId = order.Id;
        OrderDate = order.Header.Date;
        OrderNumber = order.Header.Number;

        // The database keeps microseconds, and the seal is over what it keeps.
        At = new DateTimeOffset(approval.At.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        By = approval.By;
        Place = last.Place + 1;
        Previous = last.Seal;
    }

    public MunicipalityId Tenant { get; private set; }

    public EditionId Id { get; private set; }

    public EditionSubject Subject { get; private set; }

    /// <summary>The order itself, or the one that approved the roadmap.</summary>
    public OrderId OrderId { get; private set; }

    /// <summary>None of an order's edition.</summary>
    public RoadmapId? RoadmapId { get; private set; }

    /// <summary>Of its subject, from 1: a roadmap has another edition by each order that changes it.</summary>
    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The name of who approved it.</summary>
    public string By { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateOnly? OrderDate { get; private set; }

    public string OrderNumber { get; private set; } = "";

    /// <summary>In the municipality's chain of editions, from 1.</summary>
    public long Place { get; private set; }

    /// <summary>The seal of the edition before it in the chain.</summary>
    public string Previous { get; private set; } = "";

    /// <summary>See <see cref="EditionRecord.ComputeSeal"/>.</summary>
    public string Seal { get; private set; } = "";

    /// <summary>Not loaded with it unless asked for.</summary>
    public IReadOnlyList<EditionFile> Files => files;

    /// <summary>Where the chain stands after it.</summary>
    public EditionMark Mark => new(Place, Seal);

    /// <param name="order">Approved and registered.</param>
    /// <param name="last">The end of the municipality's chain, which the caller holds.</param>
    public static Edition Of(Order order, EditionApproval approval, EditionMark last, IEnumerable<EditionContent> contents) =>
        new Edition(EditionSubject.Order, order, approval, last) { Number = 1, Title = order.Header.Title }.Sealed(contents);

    /// <param name="roadmap">Approved by the order.</param>
    public static Edition Of(MunicipalRoadmap roadmap, Order order, EditionApproval approval, EditionMark last, IEnumerable<EditionContent> contents) =>
        new Edition(EditionSubject.MunicipalRoadmap, order, approval, last) { RoadmapId = roadmap.Id, Number = roadmap.EditionNumber, Title = roadmap.Title }.Sealed(contents);

    private Edition Sealed(IEnumerable<EditionContent> contents)
    {
        files.AddRange(contents.Select(content => new EditionFile(this, content)));
        Seal = EditionRecord.Of(this).ComputeSeal();
        return this;
    }
}

/// <summary>When it was approved, and by whom.</summary>
public sealed record EditionApproval(DateTimeOffset At, string By);

/// <summary>A place in a municipality's chain of editions, and its seal there.</summary>
public sealed record EditionMark(long Place, string Seal)
{
    /// <summary>Before the first edition.</summary>
    public static readonly EditionMark Begin = new(0, new string('0', 64));
}

/// <summary>Stored by name.</summary>
public enum EditionSubject
{
    Order,
    MunicipalRoadmap,
}
