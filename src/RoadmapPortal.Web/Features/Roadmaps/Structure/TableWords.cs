using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>The office's words for kinds of blocks and tables and for ways to number.</summary>
public static class TableWords
{
    public static string UsualTitle(TableKind kind) => kind switch
    {
        TableKind.Plan => "План мероприятий",
        TableKind.ControlPoints => "Контрольные точки",
        TableKind.Mechanisms => "Механизмы реализации",
    };

    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Goal => "Цель",
        BlockKind.Tasks => "Задачи",
        BlockKind.Indicators => "Целевые показатели",
        BlockKind.Prose => "Текст",
        BlockKind.Audit => "Результаты входного аудита",
        BlockKind.Table => "Таблица",
    };

    public static string Of(TableNumbering numbering) => numbering switch
    {
        TableNumbering.None => "без номеров",
        TableNumbering.Typed => "пишутся вручную",
        TableNumbering.WholeTable => "подряд по всей таблице",
        TableNumbering.PerSection => "заново в каждом разделе",
        TableNumbering.PerLevel => "заново на каждом уровне",
    };
}
