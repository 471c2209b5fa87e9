using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Printing.EditProfile;

/// <summary>What a kind of column is called where no table gives it a heading of its own.</summary>
public static class ColumnWords
{
    public static string Of(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "№",
        ColumnKind.Title => "Мероприятие",
        ColumnKind.Form => "Форма",
        ColumnKind.Codes => "Код параметра",
        ColumnKind.Audience => "Контингент",
        ColumnKind.Venue => "Место",
        ColumnKind.Dates => "Срок",
        ColumnKind.Responsible => "Ответственные",
        ColumnKind.Indicator => "Показатель",
        ColumnKind.Report => "Форма отчёта",
        ColumnKind.Information => "Информационное сопровождение",
        ColumnKind.Result => "Результат",
    };
}
