using System.Collections.Frozen;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Web.Features.Checks.Weigh;

/// <summary>What each check notices, for whoever decides how much it weighs; with the office's own examples where words are not enough.</summary>
public static class CheckWords
{
    private static readonly FrozenDictionary<string, string> ById = new Dictionary<RoadmapCheck, string>
    {
        [RoadmapChecks.CodesAreAudited] = "У мероприятия указан код, которого в аудите нет.",
        [RoadmapChecks.EveryParameterHasAnActivity] = "Параметр в аудите есть, а мероприятия для него в карте нет.",
        [RoadmapChecks.CodesFitTheActivity] = "По словам мероприятие похоже на другой параметр, чем указано кодом. Портал может ошибаться.",
        [RoadmapChecks.DatesLieInsideThePeriod] = "Срок начинается раньше планового периода или кончается позже него.",
        [RoadmapChecks.IntervalsEndAfterTheyBegin] = "Конец срока раньше начала: «май 2023 – январь 2023».",
        [RoadmapChecks.NumbersFollowOneAnother] = "Номер пропущен или стоит дважды: «13, 15», «9, 9».",
        [RoadmapChecks.BlanksAreFilled] = "Осталось пустое место или подсказка образца: «№ __», «(указать наименование)».",
        [RoadmapChecks.YearsAreOfThisPlan] = "Назван год до начала периода: «2020 года» в карте на 2023 год.",
        [RoadmapChecks.LettersAreOfOneAlphabet] = "Латинские буквы вместо похожих русских: такое слово не найти поиском.",
        [RoadmapChecks.DemandedCellsAreFilled] = "Графа, без которой мероприятие неполно, пуста или прочёркнута.",
        [RoadmapChecks.OneDutyHasOneDeadline] = "В приложении один срок, в пункте приказа для того же – другой: «30.04» и «01.05».",
        [RoadmapChecks.TheWordOfApprovalAgrees] = "Род не тот: «УТВЕРЖДЕНО», а дорожная карта – «УТВЕРЖДЕНА».",
        [RoadmapChecks.TheAnnexHasTheTitleOfTheOrder] = "Карта озаглавлена не так, как её называет приказ.",
        [RoadmapChecks.ActivitiesDifferFromOneAnother] = "Одно и то же мероприятие записано в карте дважды.",
        [RoadmapChecks.OneParameterHasOneCode] = "Один и тот же параметр стоит в аудите под двумя кодами: «2.4» и «8.2».",
        [RoadmapChecks.SpacesAreInPlace] = "Пробел лишний или пропущен: «« Делаем в паре»», «УО,МКУ ЦРО».",
        [RoadmapChecks.DatesAreUnderstood] = "По словам срока не понять дат: «по пану СКИРО», «январь» в карте на два года.",
    }.ToFrozenDictionary(pair => pair.Key.Id, pair => pair.Value);

    public static string Notices(RoadmapCheck check) => ById[check.Id];
}
