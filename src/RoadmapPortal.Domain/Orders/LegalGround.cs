using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct LegalGroundId(Guid Value) : IEntityId<LegalGroundId>
{
    public static LegalGroundId New() => new(Guid.CreateVersion7());

    public static LegalGroundId From(Guid value) => new(value);
}

/// <summary>An act on which an order rests.</summary>
public sealed class LegalGround : ITenantOwned
{
    public const int LongestNumber = 60;

    public static readonly Rule DateIsRead = new("order/ground-date-is-read", "Дата «{0}» не прочитана. Напишите её цифрами: 06.03.2023.");

    private LegalGround()
    {
    }

    internal LegalGround(MunicipalityId tenant, OrderId order, int position)
    {
        Tenant = tenant;
        Id = LegalGroundId.New();
        OrderId = order;
        Position = position;
    }

    public MunicipalityId Tenant { get; private set; }

    public LegalGroundId Id { get; private set; }

    public OrderId OrderId { get; private set; }

    /// <summary>Printing order, from 0.</summary>
    public int Position { get; internal set; }

    /// <summary>What it is and whose, in the case that the words before it ask for: «приказа министерства образования …». Typed, never computed.</summary>
    public string Act { get; private set; } = "";

    public DateOnly? Date { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Without its quotes.</summary>
    public string Title { get; private set; } = "";

    /// <summary>«приказа министерства … от 06.03.2023 № 681 «О работе …»».</summary>
    public string Words => string.Join(
        ' ',
        new[] { Act, Date is null ? "" : $"от {PrintedDay.Of(Date)}", Number.Length == 0 ? "" : $"№ {Number}", Title.Length == 0 ? "" : $"«{Title}»" }.Where(part => part.Length > 0));

    internal IReadOnlyList<OrderText> Texts =>
    [
        new($"ground-{Id.Value}-act", Act, Wording.LongestHeading, words => Act = words.Trim()),
        new($"ground-{Id.Value}-date", Date is null ? "" : PrintedDay.Of(Date), LongestNumber, words => Date = DayWords.Read(words))
        {
            WhyNotMean = words => DayWords.IsRead(words) ? [] : [DateIsRead.Refuse(words.Trim())],
        },
        new($"ground-{Id.Value}-number", Number, LongestNumber, words => Number = WithoutSign(words)),
        new($"ground-{Id.Value}-title", Title, Wording.LongestHeading, words => Title = WithoutQuotes(words)),
    ];

    internal LegalGround Copy(OrderId order, Func<string, string> fill) =>
        new(Tenant, order, Position) { Id = Id, Act = fill(Act), Date = Date, Number = Number, Title = fill(Title) };

    /// <summary>From now on it says what its fields say.</summary>
    internal void Settle(Func<string, string> fill) => (Act, Title) = (fill(Act), fill(Title));

    /// <summary>People type the sign that is printed anyway.</summary>
    private static string WithoutSign(string words) => words.Trim().TrimStart('№').Trim();

    private static string WithoutQuotes(string words)
    {
        var title = words.Trim();
        var isQuoted = title.Length > 1 && title[0] == '«' && title[^1] == '»' && title.IndexOf('«', 1) < 0;
        return isQuoted || (title.Length > 1 && title[0] == '"' && title[^1] == '"') ? title[1..^1].Trim() : title;
    }
}
