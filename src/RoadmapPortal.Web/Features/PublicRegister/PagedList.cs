namespace RoadmapPortal.Web.Features.PublicRegister;

/// <summary>One page of a long list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Address">Of the list, with a question mark, without the page.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Lines, int Total, int Page, int PageSize, string Address)
{
    /// <summary>Further than anybody reads, and than a page's number may ask.</summary>
    public const int MostPages = 1000;

    public int Pages => Math.Clamp((Total + PageSize - 1) / PageSize, 1, MostPages);

    public string AddressOf(int page) => page == 1 ? Address : $"{Address}&page={page}";
}
