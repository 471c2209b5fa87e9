namespace RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

/// <summary>The office's words for what has become of a remark.</summary>
public static class RemarkWords
{
    public static string Of(RemarkState state) => state switch
    {
        RemarkState.Draft => "Не отправлено",
        RemarkState.Open => "Без ответа",
        RemarkState.Answered => "Школа ответила",
        RemarkState.Resolved => "Снято",
    };
}
