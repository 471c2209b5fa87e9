using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits.Pasting;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Paste;

public sealed partial class PastePreview
{
    [Parameter, EditorRequired]
    public required PasteView View { get; set; }

    private IEnumerable<School> OpenSchools => View.Desk.Schools.Where(school => !school.IsFormer(View.Desk.Period.From));

    private static string? Remark(PreparedLine line) => (line.Read.Match, line.Read.Line) switch
    {
        (PastedMatch.OtherCode, var typed) when line.Parameter == line.Read.Parameter => $"Имя то же, а код в таблице {typed.Code}. Параметр взят по имени.",
        (PastedMatch.OtherName, _) when line.Parameter == line.Read.Parameter => "Код тот же, а имя в классификаторе другое. Проверьте, тот ли это параметр.",
        (PastedMatch.OneOfSeveral, _) when line.Parameter == line.Read.Parameter => "Параметров с таким именем несколько. Проверьте, тот ли выбран.",
        (PastedMatch.None, _) when line.IsNew => "В классификаторе такого параметра нет: он будет добавлен.",
        _ => null,
    };

    private static string Words(CodeNumbering numbering) => numbering switch
    {
        CodeNumbering.Canonical => "кодами классификатора (как у школы № 12: 2.2, 4.1, 5.5 …)",
        CodeNumbering.LocalPerFactor => "внутри каждого фактора подряд (1.1, 1.2, 2.1 …, номера факторов сохранены)",
        CodeNumbering.LocalWhole => "всё подряд: и факторы, и параметры нумерованы заново",
    };
}
