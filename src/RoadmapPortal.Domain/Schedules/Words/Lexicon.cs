using System.Collections.Frozen;

namespace RoadmapPortal.Domain.Schedules.Words;

/// <summary>The words that dates are made of, in the forms that plans use, lower case, «е» for «ё».</summary>
internal static class Lexicon
{
    /// <summary>Longer words are none of these.</summary>
    public const int LongestWord = 24;

    private static readonly (TokenKind Kind, int Value, string Words)[] Entries =
    [
        (TokenKind.Month, 1, "янв январь января январе январю январем"),
        (TokenKind.Month, 2, "фев февр февраль февраля феврале февралю февралем"),
        (TokenKind.Month, 3, "мар март марта марте марту мартом"),
        (TokenKind.Month, 4, "апр апрель апреля апреле апрелю апрелем"),
        (TokenKind.Month, 5, "май мая мае маю маем"),
        (TokenKind.Month, 6, "июн июнь июня июне июню июнем"),
        (TokenKind.Month, 7, "июл июль июля июле июлю июлем"),
        (TokenKind.Month, 8, "авг август августа августе августу августом"),
        (TokenKind.Month, 9, "сен сент сентябрь сентября сентябре сентябрю сентябрем"),
        (TokenKind.Month, 10, "окт октябрь октября октябре октябрю октябрем"),
        (TokenKind.Month, 11, "ноя нояб ноябрь ноября ноябре ноябрю ноябрем"),
        (TokenKind.Month, 12, "дек декабрь декабря декабре декабрю декабрем"),
        (TokenKind.Weekday, 1, "понедельник понедельника понедельникам пн"),
        (TokenKind.Weekday, 2, "вторник вторника вторникам вт"),
        (TokenKind.Weekday, 3, "среда среду среды средам ср"),
        (TokenKind.Weekday, 4, "четверг четверга четвергам чт"),
        (TokenKind.Weekday, 5, "пятница пятницу пятницы пятницам пт"),
        (TokenKind.Weekday, 6, "суббота субботу субботы субботам сб"),
        (TokenKind.Weekday, 7, "воскресенье воскресенья воскресеньям вс"),
        // «П» and «Ш» are typed where the keyboard lacks II and III.
        (TokenKind.Ordinal, 1, "первый первая первое первого первую первом один одного"),
        (TokenKind.Ordinal, 2, "второй вторая второе второго вторую втором два двух п"),
        (TokenKind.Ordinal, 3, "третий третья третье третьего третью третьем три трех ш"),
        (TokenKind.Ordinal, 4, "четвертый четвертая четвертое четвертого четвертую четвертом четыре четырех"),
        (TokenKind.Last, 0, "последний последняя последнюю последнее последнего последней"),
        (TokenKind.Separator, 0, "и"),
        (TokenKind.YearWord, 0, "г гг год года году годов годы"),
        (TokenKind.Current, 0, "текущего"),
        (TokenKind.School, 0, "учебный учебного учебном учебные учебных уч учеб"),
        (TokenKind.HalfWord, 0, "полугодие полугодия полугодии полугодий полуг"),
        (TokenKind.QuarterWord, 0, "квартал квартала квартале кварталы кварталов кварталах кв"),
        (TokenKind.MonthWord, 0, "месяц месяца месяце месяцев мес"),
        (TokenKind.WeekWord, 0, "неделя неделю недели"),
        (TokenKind.DayWord, 0, "день"),
        (TokenKind.DayOfMonthWord, 0, "число числа числам"),
        (TokenKind.Times, 1, "раз раза разу"),
        (TokenKind.Times, 2, "дважды"),
        (TokenKind.Times, 3, "трижды"),
        (TokenKind.Every, 0, "каждый каждую каждое каждые каждого каждом каждой"),
        (TokenKind.Often, (int)RecurrenceUnit.Day, "ежедневно"),
        (TokenKind.Often, (int)RecurrenceUnit.Week, "еженедельно"),
        (TokenKind.Often, (int)RecurrenceUnit.Month, "ежемесячно"),
        (TokenKind.Often, (int)RecurrenceUnit.Quarter, "ежеквартально поквартально"),
        (TokenKind.Often, (int)RecurrenceUnit.Year, "ежегодно"),
        (TokenKind.From, 0, "с со"),
        (TokenKind.To, 0, "по"),
        (TokenKind.Before, 0, "до к"),
        (TokenKind.Not, 0, "не"),
        (TokenKind.Later, 0, "позднее позже"),
        (TokenKind.Earlier, 0, "ранее раньше"),
        (TokenKind.Than, 0, "чем"),
        (TokenKind.Rarer, 0, "реже менее"),
        (TokenKind.After, 0, "после"),
        (TokenKind.Inclusive, 0, "включительно"),
        (TokenKind.Close, 0, "конца окончания"),
        (TokenKind.In, 0, "в во на начиная за при"),
        (TokenKind.Course, 0, "течение течении протяжении"),
        (TokenKind.Whole, 0, "весь всего всем все"),
        (TokenKind.Period, 0, "период периода периоде периоду срок срока"),
        (TokenKind.OfThePlan, 0, "реализации действия планового плановый плана программы проекта мероприятий дорожной карты"),
        (TokenKind.Always, 0, "постоянно непрерывно систематически регулярно"),
        (TokenKind.Terms, 0, "сроки"),
        (TokenKind.Plan, 0, "графику графикам плану планам расписанию приказу приказам положению согласованию"),
        (TokenKind.According, 0, "согласно"),
        (TokenKind.Accordance, 0, "соответствии"),
        (TokenKind.Measure, 0, "мере"),
        (TokenKind.Need, 0, "необходимости потребности запросу запросам требованию заявке заявкам"),
    ];

    private static readonly FrozenDictionary<string, (TokenKind Kind, int Value)> ByWord = Entries
        .SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry)))
        .ToFrozenDictionary(pair => pair.word, pair => (pair.entry.Kind, pair.entry.Value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (TokenKind Kind, int Value)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    public static (TokenKind Kind, int Value) Find(ReadOnlySpan<char> word) =>
        BySpan.TryGetValue(word, out var found) ? found : (TokenKind.Unknown, 0);
}
