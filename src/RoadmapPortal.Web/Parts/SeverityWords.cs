using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Web.Parts;

/// <summary>What a severity is called, and what comes of it.</summary>
public static class SeverityWords
{
    public static string Of(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Off => "не проверять",
        CheckSeverity.Hints => "подсказка",
        CheckSeverity.Warns => "стоит посмотреть",
        CheckSeverity.Blocks => "мешает сдать",
    };

    public static string Consequence(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Off => "портал об этом молчит",
        CheckSeverity.Hints => "замечание только видно в карте и может быть ошибочным",
        CheckSeverity.Warns => "перед сдачей портал переспросит, так ли задумано",
        CheckSeverity.Blocks => "карту с таким замечанием не сдать, пока оно не исправлено",
    };
}
