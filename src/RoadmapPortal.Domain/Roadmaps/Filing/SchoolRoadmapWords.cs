using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>The office's words for the life of a school's roadmap.</summary>
public static class SchoolRoadmapWords
{
    public static string Of(SchoolRoadmapStage stage) => stage switch
    {
        SchoolRoadmapStage.Draft => "Черновик",
        SchoolRoadmapStage.Submitted => "На проверке",
        SchoolRoadmapStage.Returned => "На доработке",
        SchoolRoadmapStage.Accepted => "Согласована",
        SchoolRoadmapStage.Approved => "Утверждена",
        SchoolRoadmapStage.Published => "Опубликована",
        SchoolRoadmapStage.InForce => "В исполнении",
        SchoolRoadmapStage.Closed => "Закрыта",
    };

    /// <summary>As a sentence begins: «Сдать карту нельзя: …», «Сдать карту может директор».</summary>
    public static string Of(SchoolRoadmapMove move) => move switch
    {
        SchoolRoadmapMove.Edit => "Править карту",
        SchoolRoadmapMove.Submit => "Сдать карту",
        SchoolRoadmapMove.Withdraw => "Отозвать карту",
        SchoolRoadmapMove.Review => "Проверять карту",
        SchoolRoadmapMove.Return => "Вернуть карту на доработку",
        SchoolRoadmapMove.Accept => "Согласовать карту",
        SchoolRoadmapMove.Reopen => "Снова открыть проверку",
        SchoolRoadmapMove.Approve => "Утвердить карту",
        SchoolRoadmapMove.Amend => "Начать новую редакцию",
        SchoolRoadmapMove.Publish => "Указать адрес публикации",
        SchoolRoadmapMove.CheckPublication => "Записать проверку публикации",
        SchoolRoadmapMove.Close => "Закрыть карту",
    };

    internal static string WhoMay(Deed deed) => deed switch
    {
        Deed.EditSchoolRoadmap => "директор школы, его заместитель и методист",
        Deed.FileSchoolRoadmap => "директор школы или его заместитель",
        Deed.ApproveSchoolRoadmap => "директор школы",
        Deed.ReviewSchoolRoadmap or Deed.CheckPublication => "специалист управления",
        _ => throw new ArgumentOutOfRangeException(nameof(deed)),
    };
}
