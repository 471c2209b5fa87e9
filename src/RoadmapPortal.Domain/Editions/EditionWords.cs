namespace RoadmapPortal.Domain.Editions;

/// <summary>The office's words for editions.</summary>
public static class EditionWords
{
    public static string Of(EditionSubject subject) => subject switch
    {
        EditionSubject.Order => "Приказ",
        EditionSubject.MunicipalRoadmap => "Дорожная карта",
    };

    public static string Of(EditionFormat format) => format switch
    {
        EditionFormat.Json => "JSON",
        EditionFormat.Pdf => "PDF",
        EditionFormat.Docx => "Word",
        EditionFormat.Xlsx => "Excel",
        EditionFormat.Html => "HTML",
    };

    public static string Of(EditionFlaw flaw) => flaw.Kind switch
    {
        EditionFlawKind.Missing => $"редакции на месте {flaw.Place} нет, хотя она была",
        EditionFlawKind.Changed => $"редакция на месте {flaw.Place} («{flaw.Title}») изменена: её сведения или файлы не дают её печати",
        EditionFlawKind.Unknown => $"редакция на месте {flaw.Place} переписана вместе с печатью или дописана в обход портала",
    };
}
