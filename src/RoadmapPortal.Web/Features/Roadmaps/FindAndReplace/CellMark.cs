using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;

/// <summary>A short sign of a cell's words, so that a page of 500 cells need not send all their words back to say what was seen.</summary>
internal static class CellMark
{
    private const int Bytes = 12;

    public static string Of(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, Bytes));
}
