namespace RoadmapPortal.Web.Features.Archives.Package;

/// <summary>How large an archive may be, when it is made and when it is read back.</summary>
public static class ArchiveLimits
{
    /// <summary>Of the ZIP itself.</summary>
    public const long MostPackedBytes = 1024L * 1024 * 1024;

    /// <summary>Of all its files, unpacked.</summary>
    public const long MostBytes = 2 * MostPackedBytes;

    /// <summary>Of one file, unpacked.</summary>
    public const long LargestFile = 512L * 1024 * 1024;

    public const long LargestManifest = 32L * 1024 * 1024;

    public const int MostFiles = 50_000;

    /// <summary>Words compress ten to thirty times. What compresses more than this was made to burst.</summary>
    public const long MostRatio = 200;

    /// <summary>Small files may compress as they like.</summary>
    public const long RatioCountsFrom = 1024 * 1024;

    /// <summary>One row, in letters.</summary>
    public const int LongestLine = 16 * 1024 * 1024;
}
