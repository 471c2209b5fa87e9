using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Audits;

/// <summary>A school's risk sheet on turned sheets: factors merged over their parameters.</summary>
public static class RiskSheetComposition
{
    private const string Nothing = "–";

    public static ComposedPaper Compose(RiskSheet sheet)
    {
        var title = $"Лист рисков школы: {sheet.SchoolName}";
        PaperElement[] elements =
        [
            new PaperTitle($"{title}\n{sheet.Period.Words}"),
            sheet.Lines.Count == 0 ? new RunningText("По входному аудиту рисков у школы не выявлено.") : new PaperTable("Риски", Grid(sheet)),
        ];
        return new ComposedPaper($"{title}. {sheet.Period.Words}", sheet.Municipality.Name, IsDraft: false, sheet.Look, [new PaperSection(IsLandscape: true, elements)]);
    }

    private static PaperGrid Grid(RiskSheet sheet)
    {
        (GridColumn Column, string Heading, Func<RiskLine, string> Words)[] columns =
        [
            (new GridColumn(35, 60), "Фактор", line => line.Factor),
            (new GridColumn(14, 18, Centred: true), "Код", line => line.Code),
            (new GridColumn(40, 70), "Параметр", line => line.Parameter),
            (new GridColumn(35), "Чем подтверждается", line => line.Evidence.Length == 0 ? Nothing : line.Evidence),
            .. sheet.PastPeriod is null ? [] : new (GridColumn, string, Func<RiskLine, string>)[] { (new GridColumn(24, 30), "В прошлый раз", Past) },
            .. !sheet.SaysActivities ? [] : new (GridColumn, string, Func<RiskLine, string>)[] { (new GridColumn(45), "Мероприятия муниципальной дорожной карты", Activities) },
        ];
        var rows = sheet.Lines.GroupBy(line => line.Factor).SelectMany(factor => factor.Select((line, at) => new GridRow(
            GridRowKind.Body,
            [.. columns.Select((column, place) => (column, place)).Where(cell => cell.place > 0 || at == 0).Select(cell => new GridCell(cell.column.Words(line), cell.place, RowSpan: cell.place == 0 ? factor.Count() : 1))])));
        return new PaperGrid([.. columns.Select(column => column.Column)], [new GridRow(GridRowKind.Heading, [.. columns.Select((column, at) => new GridCell(column.Heading, at))])], [.. rows]);
    }

    private static string Activities(RiskLine line) => line.Activities.Count == 0 ? "нет" : string.Join("\n", line.Activities);

    private static string Past(RiskLine line) => line.WasFound switch
    {
        true => "выявлено",
        false => "не было",
        null => "не смотрели",
    };
}
