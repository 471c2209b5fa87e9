using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>A few letters that are others as soon as a part says something else: by them a form knows what its reader saw.</summary>
public static class PartSeal
{
    private const int Letters = 24;

    public static string Of(RoadmapState state, ReturnedPart part)
    {
        object? said = part.Place switch
        {
            WordsPlace.Title => state.Title,
            WordsPlace.Block => state.Blocks.FirstOrDefault(block => block.Id.Value == part.Id),
            WordsPlace.Task => state.Tasks,
            WordsPlace.Indicator => state.Indicators,
        };
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(said))))[..Letters];
    }
}
