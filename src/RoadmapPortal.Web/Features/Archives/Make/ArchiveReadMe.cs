using System.Globalization;
using System.Text;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>Says in the archive itself what is what, to whoever opens it in ten years.</summary>
public static class ArchiveReadMe
{
    public const string FileName = "ПРОЧТИ.txt";

    public static byte[] Of(Municipality municipality, PlanningPeriod period, DateTimeOffset at, string by, bool isComplete)
    {
        var words = $"""
            АРХИВ ПЕРИОДА
            {municipality.Name}
            {period.Words} ({period.From:dd.MM.yyyy} – {period.To:dd.MM.yyyy})
            Собран {at.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture)}, {by}.

            Что здесь лежит
            papers/orders              приказы с приложениями: PDF для печати, DOCX для Word, XLSX для Excel
            papers/municipal-roadmap   дорожная карта муниципалитета
            papers/audit               входной аудит
            papers/school-roadmaps     дорожные карты школ, какие они сейчас
            papers/school-roadmaps/editions
                                       карты школ такими, какими их сдали и утвердили: те самые файлы, которые
                                       проверяет страница «Проверить документ», и их данные (JSON)
            files                      файлы, приложенные школами и проверяющими
            data                       все данные периода, по файлу на таблицу; по ним портал восстанавливает период
            journal.jsonl              журнал: кто, что и когда делал; цепочку проверяет команда verify-journal
            manifest.json              опись: размер и контрольная сумма SHA-256 каждого файла

            Прочесть документы можно без портала: откройте файлы из папки papers.
            Восстановить период можно в пустом муниципалитете: «Архив» – «Восстановить из архива».
            Ничего в архиве не меняйте: портал сверяет каждый файл с описью и изменённый архив не примет.

            В архиве есть фамилии и адреса электронной почты сотрудников: храните его как служебный документ.
            """;
        var missing = isComplete ? "" : $"\n\nЧасть документов напечатать не удалось: какие и почему – в файле «{PaperBatch.ProblemsName}». Данные при этом целы.";
        return Encoding.UTF8.GetBytes((words + missing + "\n").ReplaceLineEndings("\r\n"));
    }
}
