using System.Globalization;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct OrderId(Guid Value) : IEntityId<OrderId>
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public static OrderId From(Guid value) => new(value);
}

/// <summary>приказ of the authority: its header, the grounds it rests on, its items and the annexes that it approves.</summary>
public sealed partial class Order : ITenantOwned
{
    private readonly List<LegalGround> grounds = [];
    private readonly List<OrderItem> items = [];
    private readonly List<Annex> annexes = [];

    private Order()
    {
    }

    /// <summary>An order as a document has it: preamble and numbers stay as they are printed there.</summary>
    public Order(MunicipalityId tenant, OrderId id, OrderHeader header, string preamble, string signatoryPosition, string signatoryName)
    {
        Tenant = tenant;
        Id = id;
        Header = header;
        TypedPreamble = preamble;
        HasOwnNumbers = true;
        SignatoryPosition = signatoryPosition;
        SignatoryName = signatoryName;
    }

    public MunicipalityId Tenant { get; private set; }

    public OrderId Id { get; private set; }

    /// <summary>The period that its fields speak of; none if they speak of none.</summary>
    public PlanningPeriodId? PeriodId { get; private set; }

    public OrderStage Stage { get; private set; }

    /// <summary>Counts the changes, whichever part of the order they concern.</summary>
    public int Revision { get; private set; }

    public OrderHeader Header { get; private set; } = null!;

    /// <summary>How this order's text names the period, in the case that it needs; blank for the period's own words.</summary>
    public string PeriodWords { get; private set; } = "";

    /// <summary>Grounds, purpose and «приказываю:» as one text, of a document taken over; blank if they are written apart.</summary>
    public string TypedPreamble { get; private set; } = "";

    public GroundsOpening GroundsOpening { get; private set; }

    /// <summary>«в целях развития …»</summary>
    public string Purpose { get; private set; } = "";

    public DecreeWord DecreeWord { get; private set; }

    /// <summary>The items keep the numbers that were typed or taken over; otherwise they are counted.</summary>
    public bool HasOwnNumbers { get; private set; }

    public string SignatoryPosition { get; private set; } = "";

    public string SignatoryName { get; private set; } = "";

    /// <summary>In printing order.</summary>
    public IReadOnlyList<LegalGround> Grounds => [.. grounds.OrderBy(ground => ground.Position)];

    /// <summary>All items, nested ones too, in printing order.</summary>
    public IReadOnlyList<OrderItem> Items => [.. items.OrderBy(item => item.Position)];

    /// <summary>In printing order.</summary>
    public IReadOnlyList<Annex> Annexes => [.. annexes.OrderBy(annex => annex.Position)];

    /// <summary>Grounds and purpose, ending with «приказываю:».</summary>
    public string Preamble =>
        TypedPreamble.Length > 0 ? TypedPreamble : PreambleText.Of(GroundsOpening, Grounds.Select(ground => ground.Words), Purpose, DecreeWord);

    public bool IsApproved => Stage is OrderStage.Approved or OrderStage.NoLongerInForce;

    /// <summary>An order that is written here; its text is empty.</summary>
    /// <param name="letterhead">How the office heads its orders.</param>
    public static Order Begin(MunicipalityId tenant, PlanningPeriodId period, OrderLetterhead letterhead) => new()
    {
        Tenant = tenant,
        Id = OrderId.New(),
        PeriodId = period,
        Header = new OrderHeader(letterhead.Body, letterhead.Heading, null, "", letterhead.Place, "", "", "") { Issuer = letterhead.Issuer },
        DecreeWord = letterhead.DecreeWord,
        SignatoryPosition = letterhead.SignatoryPosition,
        SignatoryName = letterhead.SignatoryName,
    };

    /// <summary>Says which period the order of a document speaks of.</summary>
    public void SpeakOf(PlanningPeriodId period) => PeriodId = period;

    /// <param name="number">As printed, doubles and gaps included: «5.2.».</param>
    /// <param name="parent">The item it stands under; none at the top.</param>
    public OrderItem AddItem(string number, string text, OrderItemId? parent)
    {
        var item = new OrderItem(Tenant, OrderItemId.New(), Id, parent, items.Count, number, text);
        items.Add(item);
        return item;
    }

    /// <param name="stamp">The stamp of a document taken over, word for word; none otherwise.</param>
    /// <param name="number">Given if the order's text calls the annex by a number although it is the only one.</param>
    public Annex AddAnnex(RoadmapId roadmap, IReadOnlyList<string> stamp, int? number = null)
    {
        var annex = new Annex(Tenant, AnnexId.New(), Id, AnnexKind.Roadmap, roadmap, null, annexes.Count, number, stamp);
        annexes.Add(annex);
        return annex;
    }

    /// <summary>
    /// The lines in the upper right corner of an annex (ГОСТ Р 7.0.97-2025, «отметка о приложении»): the number stands only if there
    /// are several, or the order's text names it.
    /// </summary>
    public IReadOnlyList<string> StampOn(Annex annex)
    {
        var number = annex.Number ?? (annexes.Count > 1 ? annexes.Count(other => other.Position < annex.Position) + 1 : null);
        return
        [
            number is null ? "Приложение" : string.Create(CultureInfo.InvariantCulture, $"Приложение № {number}"),
            Header.Issuer is null ? "к приказу" : $"к приказу {Header.Issuer}",
            PrintedDay.WithNumber(Header.Date, Header.Number),
        ];
    }

    /// <summary>The order as it is printed: the same with its fields filled in. Kept nowhere.</summary>
    public Order FilledWith(OrderFields fields)
    {
        var filled = Bare();
        filled.Header = Header with { Title = fields.Fill(Header.Title) };
        filled.TypedPreamble = fields.Fill(TypedPreamble);
        filled.Purpose = fields.Fill(Purpose);
        filled.grounds.AddRange(grounds.Select(ground => ground.Copy(Id, fields.Fill)));
        filled.items.AddRange(items.Select(item => item.Copy(fields.Fill)));
        filled.annexes.AddRange(annexes);
        filled.effects.AddRange(effects);
        return filled;
    }

    private Order Bare() => new()
    {
        Tenant = Tenant,
        Id = Id,
        PeriodId = PeriodId,
        Stage = Stage,
        Revision = Revision,
        Header = Header,
        PeriodWords = PeriodWords,
        GroundsOpening = GroundsOpening,
        DecreeWord = DecreeWord,
        HasOwnNumbers = HasOwnNumbers,
        SignatoryPosition = SignatoryPosition,
        SignatoryName = SignatoryName,
    };
}
