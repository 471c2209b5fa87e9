using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Pasting;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Paste;

/// <summary>A copied table with what it means here and what was decided about each of its lines. Changes nothing.</summary>
/// <param name="Unknown">Words of the lists that mean no school and were not said to mean one.</param>
/// <param name="Refusals">Everything that forbids to take the table over.</param>
public sealed record PreparedPaste(PastedTable Table, IReadOnlyList<PreparedLine> Lines, IReadOnlyList<string> Unknown, IReadOnlyList<Refusal> Refusals)
{
    public static readonly Rule ParameterIsChosenOnce = new("paste/parameter-is-chosen-once", "Строки {0} и {1}: выбран один и тот же параметр «{2}». Оставьте его одной строке, у другой выберите верный.");

    public static readonly Rule SchoolIsChosen = new("paste/school-is-chosen", "В таблице нет графы со школами. Выберите, какой школы это аудит.");

    public static readonly Rule NewParameterHasAName = new("paste/new-parameter-has-a-name", "Строка {0}: новому параметру нужны имя и фактор, а в таблице их нет. Выберите параметр из классификатора или пропустите строку.");

    public static readonly Rule CodeIsFree = new("paste/code-is-free", "Строка {0}: код {1} уже у параметра «{2}». Выберите его, исправьте код в таблице или пропустите строку.");

    /// <param name="register">The schools with what was said of unknown words.</param>
    public static PreparedPaste Of(
        PastedTable table, PasteWish wish, EntryAudit? audit, RiskCatalogueVersion catalogue, CodeNumbering numbering, IReadOnlyList<School> schools, SchoolList register)
    {
        var lines = table.Lines.Select(line => Line(line, wish, audit, catalogue, numbering, schools, register, table.NamesSchools)).ToList();
        var refusals = new List<Refusal>();
        if (!table.NamesSchools && !schools.Any(school => school.Id == wish.School))
        {
            refusals.Add(SchoolIsChosen.Refuse());
        }

        foreach (var twice in lines.Where(line => line is { IsTaken: true, Parameter: not null }).GroupBy(line => line.Parameter!.Id).Where(group => group.Count() > 1))
        {
            refusals.Add(ParameterIsChosenOnce.Refuse(twice.First().Read.Line.Row, twice.ElementAt(1).Read.Line.Row, twice.First().Parameter!.Name));
        }

        foreach (var line in lines.Where(line => line.IsNew))
        {
            var typed = line.Read.Line;
            if (typed.Parameter.Length == 0 || typed.Factor.Length == 0)
            {
                refusals.Add(NewParameterHasAName.Refuse(typed.Row));
            }

            if (ParameterCode.TryParse(typed.Code, out var code) && catalogue.FindByCode(numbering, code) is { } other)
            {
                refusals.Add(CodeIsFree.Refuse(typed.Row, code, other.Name));
            }
        }

        return new PreparedPaste(table, lines, [.. lines.SelectMany(line => line.Read.Schools.Unknown.Select(unknown => unknown.Words)).Distinct()], refusals);
    }

    private static PreparedLine Line(
        PastedLine line, PasteWish wish, EntryAudit? audit, RiskCatalogueVersion catalogue, CodeNumbering numbering, IReadOnlyList<School> schools, SchoolList register, bool namesSchools)
    {
        var read = PastedParameter.Of(line with { Schools = Said(line.Schools, wish, schools, register) }, catalogue, numbering, register);
        var chosen = wish.Parameters.GetValueOrDefault(line.Row.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var parameter = chosen switch
        {
            PasteForm.Skip or PasteForm.New => null,
            null => read.Parameter,
            _ => catalogue.Factors.SelectMany(factor => factor.Parameters).FirstOrDefault(parameter => parameter.Id.Value.ToString() == chosen) ?? read.Parameter,
        };
        var isNew = chosen == PasteForm.New || (chosen is null && parameter is null && line.Parameter.Length > 0);
        var before = parameter is null ? [] : audit?.Findings.Where(finding => finding.ParameterId == parameter.Id).Select(finding => finding.SchoolId).ToHashSet() ?? [];
        IReadOnlyList<School> found = namesSchools ? read.Schools.Schools : [.. schools.Where(school => school.Id == wish.School)];
        return new PreparedLine(
            read,
            parameter,
            isNew,
            [.. found.Where(school => !before.Contains(school.Id))],
            namesSchools ? [.. schools.Where(school => before.Contains(school.Id) && !found.Contains(school))] : []);
    }

    /// <summary>The list with labels in the place of the words that mean a school and are not to be remembered.</summary>
    private static string Said(string list, PasteWish wish, IReadOnlyList<School> schools, SchoolList register)
    {
        foreach (var unknown in register.Read(list).Unknown.Reverse())
        {
            if (wish.Meant.GetValueOrDefault(unknown.Words) is { IsRemembered: false } meant && schools.FirstOrDefault(school => school.Id == meant.School) is { } school)
            {
                list = string.Concat(list.AsSpan(0, unknown.Place.Start), school.Label, list.AsSpan(unknown.Place.Start + unknown.Place.Length));
            }
        }

        return list;
    }
}

/// <param name="Parameter">What the line is about; none if it is a new one or is left out.</param>
/// <param name="IsNew">Whether the catalogue gets a new parameter.</param>
/// <param name="Added">Schools that are marked by it.</param>
/// <param name="Removed">Schools whose mark it takes away.</param>
public sealed record PreparedLine(PastedParameter Read, RiskParameter? Parameter, bool IsNew, IReadOnlyList<School> Added, IReadOnlyList<School> Removed)
{
    public bool IsTaken => IsNew || Parameter is not null;
}
