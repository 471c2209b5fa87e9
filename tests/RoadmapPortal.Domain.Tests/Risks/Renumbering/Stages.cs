using System.Reflection;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Risks.Renumbering;

/// <summary>Puts a roadmap into a stage: the moves from one to the next are not there yet.</summary>
internal static class Stages
{
    public static void Put(Roadmap roadmap, MunicipalRoadmapStage stage) =>
        typeof(MunicipalRoadmap).GetProperty(nameof(MunicipalRoadmap.Stage), BindingFlags.Public | BindingFlags.Instance)!.SetValue(roadmap, stage);
}
