using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>The office's words for the stages.</summary>
public static class RoadmapStages
{
    public static string Words(Roadmap roadmap) => roadmap switch
    {
        MunicipalRoadmap municipal => Words(municipal.Stage),
        SchoolRoadmap school => Words(school.Stage),
        _ => throw new ArgumentOutOfRangeException(nameof(roadmap)),
    };

    public static string Words(MunicipalRoadmapStage stage) => stage switch
    {
        MunicipalRoadmapStage.Draft => "Черновик",
        MunicipalRoadmapStage.ForApproval => "На согласовании",
        MunicipalRoadmapStage.Approved => "Утверждена",
        MunicipalRoadmapStage.InForce => "В исполнении",
        MunicipalRoadmapStage.Closed => "Закрыта",
        MunicipalRoadmapStage.Amending => "Готовятся изменения",
    };

    public static string Words(SchoolRoadmapStage stage) => SchoolRoadmapWords.Of(stage);
}
