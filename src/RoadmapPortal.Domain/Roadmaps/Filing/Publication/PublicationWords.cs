namespace RoadmapPortal.Domain.Roadmaps.Filing.Publication;

/// <summary>The office's words for publications and their checks.</summary>
public static class PublicationWords
{
    public static string Of(PublicationCheckResult result) => result switch
    {
        PublicationCheckResult.Found => "Найдена",
        PublicationCheckResult.NotFound => "Не нашли",
        PublicationCheckResult.AnotherVersion => "Другая версия",
    };

    public static string Of(PublicationStanding standing) => standing switch
    {
        PublicationStanding.NotApproved => "Не утверждена",
        PublicationStanding.NoAddress => "Нет адреса",
        PublicationStanding.ToCheck => "К проверке",
        PublicationStanding.Found => Of(PublicationCheckResult.Found),
        PublicationStanding.NotFound => Of(PublicationCheckResult.NotFound),
        PublicationStanding.AnotherVersion => Of(PublicationCheckResult.AnotherVersion),
    };
}
