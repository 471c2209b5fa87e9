using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Rules of bringing back that concern what the person saw when asking for it.</summary>
public static class VersionRules
{
    public static readonly Rule RowIsStillAsSeen = new(
        "version/row-is-still-as-seen", "Пока вы сравнивали, эту строку изменил кто-то другой. Ничего не восстановлено: посмотрите, что в ней теперь, и решите ещё раз.");

    public static readonly Rule RoadmapIsStillAsSeen = new(
        "version/roadmap-is-still-as-seen", "Пока вы сравнивали, дорожную карту изменили ещё раз. Ничего не восстановлено: посмотрите, что изменилось, и решите ещё раз.");

    public static readonly Rule PartIsStillAsSeen = new(
        "version/part-is-still-as-seen", "Пока вы сравнивали, этот текст изменил кто-то другой. Ничего не восстановлено: посмотрите, что в нём теперь, и решите ещё раз.");
}
