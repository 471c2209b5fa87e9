using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Orders;

/// <summary>What stands for and against submitting an order, as it is now.</summary>
/// <param name="Filled">The order with its fields filled in.</param>
/// <param name="OpenFields">Fields in its text that say nothing yet.</param>
/// <param name="Flaws">What the checks find in it and in the roadmaps that it approves.</param>
/// <param name="Roadmaps">The roadmaps that it approves or changes; their rows need not be loaded.</param>
public sealed record OrderReadiness(Order Filled, IReadOnlyList<string> OpenFields, IReadOnlyList<Flaw> Flaws, IReadOnlyList<MunicipalRoadmap> Roadmaps)
{
    public static readonly Rule RoadmapDiffers = new(
        "order/roadmap-differs", "Карта не отличается от утверждённой редакции: менять нечего («{0}», редакция {1}). Сначала внесите изменения в карту.");

    public static readonly Rule TitleIsWritten = new("order/title-is-written", "У приказа нет названия.");

    public static readonly Rule ItemsAreWritten = new("order/items-are-written", "В приказе нет ни одного пункта.");

    public static readonly Rule EveryItemHasWords = new("order/every-item-has-words", "Пункты без текста: {0}. Напишите их или уберите.");

    public static readonly Rule SignatoryIsNamed = new("order/signatory-is-named", "Не сказано, кто подписывает приказ: нужны должность, инициалы и фамилия.");

    public static readonly Rule FieldsAreFilled = new("order/fields-are-filled", "Поля, которые ещё ничего не говорят: {0}. Назначьте сроки в кампании школ, добавьте имена в падежах или впишите слова сами.");

    public static readonly Rule NumbersStandOnce = new("order/numbers-stand-once", "Номер стоит у нескольких пунктов: {0}. Перенумеруйте пункты.");

    public static readonly Rule NothingBlocks = new("order/nothing-blocks", "Мешает отправить: {0}. Исправьте то, что отмечено, в приказе и в карте.");

    public static readonly Rule WarningsAreMeant = new("order/warnings-are-meant", "Есть замечания ({0}), которые не мешают отправить. Посмотрите их и подтвердите, что так и задумано.");

    /// <summary>The other orders that it amends or repeals.</summary>
    public IReadOnlyList<EffectTarget> Targets { get; init; } = [];

    /// <summary>Roadmaps that it is to change and that say what their edition in force says.</summary>
    public IReadOnlyList<MunicipalRoadmap> Unchanged { get; init; } = [];

    public IReadOnlyList<Flaw> Blocking => [.. Flaws.Where(flaw => flaw.Severity == CheckSeverity.Blocks)];

    public IReadOnlyList<Flaw> Warnings => [.. Flaws.Where(flaw => flaw.Severity == CheckSeverity.Warns)];

    /// <summary>All reasons but the person and the stage; that warnings are meant is asked for when nothing else is left.</summary>
    public IReadOnlyList<Refusal> WhyNot(bool areWarningsMeant)
    {
        var refusals = new List<Refusal>(WhyNotWritten());
        if (OpenFields.Count > 0)
        {
            refusals.Add(FieldsAreFilled.Refuse(string.Join(", ", OpenFields.Select(field => $"{{{field}}}"))));
        }

        if (Blocking.Count > 0)
        {
            refusals.Add(NothingBlocks.Refuse(Blocking.Count));
        }

        refusals.AddRange(Filled.WhyNotTakeEffect(Targets));
        refusals.AddRange(Unchanged.Select(roadmap => RoadmapDiffers.Refuse(roadmap.Title, roadmap.EditionNumber)));
        refusals.AddRange(Roadmaps.SelectMany(roadmap => roadmap.WhyNotSubmit()));
        if (refusals.Count == 0 && Warnings.Count > 0 && !areWarningsMeant)
        {
            refusals.Add(WarningsAreMeant.Refuse(Warnings.Count));
        }

        return refusals;
    }

    private IEnumerable<Refusal> WhyNotWritten()
    {
        if (string.IsNullOrWhiteSpace(Filled.Header.Title))
        {
            yield return TitleIsWritten.Refuse();
        }

        if (Filled.Items.Count == 0)
        {
            yield return ItemsAreWritten.Refuse();
        }

        if (Filled.Items.Where(item => string.IsNullOrWhiteSpace(item.Text)).Select(item => item.Number).ToList() is { Count: > 0 } empty)
        {
            yield return EveryItemHasWords.Refuse(string.Join(", ", empty));
        }

        if (string.IsNullOrWhiteSpace(Filled.SignatoryPosition) || string.IsNullOrWhiteSpace(Filled.SignatoryName))
        {
            yield return SignatoryIsNamed.Refuse();
        }

        var doubles = Filled.Items.Select(item => item.Number.Trim().TrimEnd('.')).Where(number => number.Length > 0).GroupBy(number => number).Where(same => same.Count() > 1).ToList();
        if (doubles.Count > 0)
        {
            yield return NumbersStandOnce.Refuse(string.Join(", ", doubles.Select(same => same.Key)));
        }
    }
}
