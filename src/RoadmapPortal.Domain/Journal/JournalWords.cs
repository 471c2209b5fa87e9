namespace RoadmapPortal.Domain.Journal;

/// <summary>The journal's closed lists, in the office's words.</summary>
public static class JournalWords
{
    public static string Of(JournalDeed deed) => deed switch
    {
        JournalDeed.SignedIn => "Вход",
        JournalDeed.SignedOut => "Выход",
        JournalDeed.SignInRefused => "Неудачный вход",
        JournalDeed.RoadmapSubmitted => "Карта сдана на проверку",
        JournalDeed.RoadmapWithdrawn => "Карта отозвана с проверки",
        JournalDeed.RoadmapReturned => "Карта возвращена на доработку",
        JournalDeed.RoadmapAccepted => "Карта согласована",
        JournalDeed.RoadmapReopened => "Согласование карты отменено",
        JournalDeed.RoadmapApproved => "Карта утверждена",
        JournalDeed.RoadmapAmended => "Начата новая редакция карты",
        JournalDeed.RoadmapPublished => "Указано размещение карты на сайте",
        JournalDeed.PublicationChecked => "Размещение карты проверено",
        JournalDeed.RoadmapClosed => "Карта закрыта",
        JournalDeed.FilingCampaignSaved => "Сроки карт школ изменены",
        JournalDeed.RoadmapsAsked => "Школам выданы карты",
        JournalDeed.AuditCampaignSaved => "Сроки самоаудита изменены",
        JournalDeed.AuditSubmitted => "Самоаудит сдан",
        JournalDeed.AuditWithdrawn => "Самоаудит отозван",
        JournalDeed.AuditReviewFinished => "Проверка самоаудита закончена",
        JournalDeed.AuditReviewReopened => "Проверка самоаудита возобновлена",
        JournalDeed.AuditPasted => "Таблица аудита загружена",
        JournalDeed.SchoolsReminded => "Школам отправлены напоминания",
        JournalDeed.SchoolAdded => "Школа добавлена",
        JournalDeed.SchoolChanged => "Сведения о школе изменены",
        JournalDeed.SchoolClosed => "Школа закрыта",
        JournalDeed.SchoolMerged => "Школа присоединена к другой",
        JournalDeed.SchoolReopened => "Школа снова открыта",
        JournalDeed.SchoolsImported => "Список школ загружен из файла",
        JournalDeed.SchoolsMarked => "Отметки школ изменены",
        JournalDeed.CodesRenumbered => "Коды параметров изменены",
        JournalDeed.RenumberingUndone => "Смена кодов отменена",
        JournalDeed.CellsReplaced => "Массовая замена в карте",
        JournalDeed.RoadmapRestored => "Карта возвращена к прежнему виду",
        JournalDeed.RoadmapCopied => "Карта скопирована в другой период",
        JournalDeed.PrintProfileSaved => "Профиль печати изменён",
        JournalDeed.ChecksWeighed => "Настройка проверок изменена",
        JournalDeed.DutyReported => "Поручение исполнено",
        JournalDeed.DutyReportTakenBack => "Отметка об исполнении поручения снята",
        JournalDeed.ArchiveDownloaded => "Скачан архив документов",
        JournalDeed.JournalExported => "Журнал выгружен",
        JournalDeed.OrderSubmitted => "Приказ отправлен на согласование",
        JournalDeed.OrderWithdrawn => "Приказ отозван с согласования",
        JournalDeed.OrderReturned => "Приказ возвращён на доработку",
        JournalDeed.OrderApproved => "Приказ утверждён",
        JournalDeed.PublicityChosen => "Публичный реестр: выбор изменён",
        JournalDeed.PeriodArchived => "Собран архив периода",
        JournalDeed.PeriodRestored => "Период восстановлен из архива",
        JournalDeed.MunicipalityCreated => "Муниципалитет создан",
        JournalDeed.AmendmentBegun => "Начаты изменения приказа",
        JournalDeed.AmendmentDropped => "Изменения приказа отменены",
        JournalDeed.OrderAmended => "Приказ изменён",
        JournalDeed.OrderRepealed => "Приказ утратил силу",
    };

    public static string Of(JournalSubjectKind kind) => kind switch
    {
        JournalSubjectKind.Municipality => "Муниципалитет",
        JournalSubjectKind.Account => "Учётная запись",
        JournalSubjectKind.School => "Школа",
        JournalSubjectKind.Roadmap => "Дорожная карта",
        JournalSubjectKind.Order => "Приказ",
        JournalSubjectKind.Period => "Плановый период",
        JournalSubjectKind.Catalogue => "Классификатор",
    };

    public static string Of(JournalFlaw flaw) => flaw.Kind switch
    {
        JournalFlawKind.Missing => $"записи № {flaw.Number} нет, хотя следующие есть: её удалили",
        JournalFlawKind.OutOfPlace => $"запись № {flaw.Number} повторяется или стоит не на своём месте",
        JournalFlawKind.Changed => $"запись № {flaw.Number} изменена: её слова не дают её контрольной суммы",
        JournalFlawKind.Rewritten => $"запись № {flaw.Number} переписана вместе с контрольной суммой: следующая за ней помнит другую",
        JournalFlawKind.CutOff => $"конец журнала отрезан: записи № {flaw.Number} и следующих за ней нет, хотя журнал их помнит",
        JournalFlawKind.Added => $"запись № {flaw.Number} дописана в обход портала: журнал помнит последней запись № {flaw.Number - 1}",
        JournalFlawKind.UnlikeFile => $"запись № {flaw.Number} не такая, как в выгрузке: её изменили или заменили",
        JournalFlawKind.OnlyInFile => $"запись № {flaw.Number} есть в выгрузке, но в журнале её нет",
    };
}
