using System.Globalization;

namespace RoadmapPortal.Web.Features.Evidence;

/// <summary>The size of a kept file, for people: «1,4 МБ», «12 КБ».</summary>
public static class EvidenceSize
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static string Of(int bytes)
    {
        const double kilobyte = 1024;
        return bytes >= kilobyte * kilobyte ? $"{(bytes / kilobyte / kilobyte).ToString("0.#", Russian)} МБ" : $"{Math.Max(1, Math.Round(bytes / kilobyte)).ToString("0", Russian)} КБ";
    }
}
