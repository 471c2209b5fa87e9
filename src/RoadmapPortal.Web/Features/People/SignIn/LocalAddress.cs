namespace RoadmapPortal.Web.Features.People.SignIn;

/// <summary>Keeps a mailed link from sending people to a stranger's site after they signed in at ours.</summary>
public static class LocalAddress
{
    private const string Start = "/";

    /// <summary>The address if it is a path of this site, otherwise the start page.</summary>
    public static string OrStart(string? address) => address is not null && IsLocal(address) ? address : Start;

    /// <summary>Browsers read <c>//host</c>, <c>/\host</c> and the same with a tab or a line break inside as another site.</summary>
    private static bool IsLocal(string address) =>
        address.StartsWith('/') && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl);
}
