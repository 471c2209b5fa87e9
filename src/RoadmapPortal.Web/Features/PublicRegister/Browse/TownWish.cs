using System.Globalization;
using RoadmapPortal.Domain.PublicRegister;

namespace RoadmapPortal.Web.Features.PublicRegister.Browse;

/// <summary>What of a municipality's papers is asked for, as it was understood.</summary>
/// <param name="Period">None for all.</param>
/// <param name="Kind">None for all.</param>
/// <param name="Page">From 1.</param>
public sealed record TownWish(Guid? Period, PublicPaperKind? Kind, int Page)
{
    /// <returns>None if the page is no number of a page; a kind or a period that is none is not asked for.</returns>
    public static TownWish? Read(IQueryCollection query) =>
        PageOf(query) is { } page ? new TownWish(Guid.TryParse(query["period"], out var period) ? period : null, PublicKinds.Find(query["kind"]), page) : null;

    public static int? PageOf(IQueryCollection query) => query["page"].ToString() switch
    {
        "" => 1,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= PagedList<int>.MostPages => page,
        _ => null,
    };

    public string AddressIn(string slug) =>
        $"{PublicAddress.Of(slug)}?{string.Join('&', new[] { Period is { } period ? $"period={period}" : "", Kind is { } kind ? $"kind={PublicKinds.Segment(kind)}" : "" }.Where(part => part.Length > 0))}";
}
