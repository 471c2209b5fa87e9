using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits;

public readonly record struct EntryAuditId(Guid Value) : IEntityId<EntryAuditId>
{
    public static EntryAuditId New() => new(Guid.CreateVersion7());

    public static EntryAuditId From(Guid value) => new(value);
}

/// <summary>входной аудит of a period: the parameters that were looked at, in printing order, and the schools at which each was found.</summary>
public sealed class EntryAudit : ITenantOwned
{
    public static readonly Rule ParameterIsOfTheCatalogue = new(
        "audit/parameter-is-of-the-catalogue", "Одного из выбранных параметров нет в классификаторе периода. Обновите страницу и выберите ещё раз.");

    public static readonly Rule ParameterIsOffered = new(
        "audit/parameter-is-offered", "Параметр «{0}» выведен из употребления: в новый аудит его не включить. Верните его в «Классификаторе» или выберите другой.");

    public static readonly Rule RemovedParameterHasNoMarks = new(
        "audit/removed-parameter-has-no-marks", "Параметр «{0}» отмечен у школ: {1}. Снимите отметки в матрице или в списке, потом уберите параметр.");

    public static readonly Rule FieldIsKnown = new(
        "audit/field-is-known", "Поле «{0}» портал не понимает. Вставьте поле кнопкой, у числа можно указать слово: {{число ШНОР: школа|школы|школ}}. Фигурная скобка без поля пишется дважды.");

    public static readonly Rule HeadingsAreStillAsSeen = new("audit/headings-are-still-as-seen", "Пока вы правили, заголовки граф изменил другой сотрудник. Проверьте их и сохраните ещё раз.");

    public static readonly Rule ParametersAreShown = new("audit/parameters-are-shown", "В таблице аудита должна остаться графа параметров, и каждая графа – один раз.");

    /// <summary>In characters; the longest real one has 270.</summary>
    public const int LongestIntroduction = 10_000;

    private const string FactorHeading = "Фактор негативного влияния (риска)";

    /// <summary>The table that a new audit prints, as Sochi's does.</summary>
    public static readonly IReadOnlyList<AuditColumn> UsualColumns =
    [
        new(AuditColumnKind.Number, "№", null),
        new(AuditColumnKind.Factor, "Наименование фактора", FactorHeading),
        new(AuditColumnKind.Parameter, "Параметры", FactorHeading),
        new(AuditColumnKind.Code, "Код параметра", FactorHeading),
        new(AuditColumnKind.Schools, "Перечень школ, в работе которых проявляются негативные факторы", null),
    ];

    /// <summary>Of a parameter, in characters; the longest real one has 240.</summary>
    public const int LongestList = 4_000;

    public static readonly Rule ParameterIsAudited = new(
        "audit/parameter-is-audited", "Этого параметра нет среди параметров аудита. Обновите страницу; включить его можно в «Параметрах аудита».");

    private readonly List<AuditLine> lines = [];
    private readonly List<Finding> findings = [];

    private EntryAudit()
    {
    }

    public EntryAudit(MunicipalityId tenant, EntryAuditId id, PlanningPeriodId period, CodeNumbering numbering, string? introduction, IReadOnlyList<AuditColumn> columns)
    {
        Tenant = tenant;
        Id = id;
        PeriodId = period;
        Numbering = numbering;
        Introduction = introduction;
        Columns = columns;
    }

    public MunicipalityId Tenant { get; private set; }

    public EntryAuditId Id { get; private set; }

    public PlanningPeriodId PeriodId { get; private set; }

    /// <summary>How this period's documents number the parameters.</summary>
    public CodeNumbering Numbering { get; private set; }

    /// <summary>Prose printed before the table.</summary>
    public string? Introduction { get; private set; }

    /// <summary>Columns of the printed table with the document's own heading words.</summary>
    public IReadOnlyList<AuditColumn> Columns { get; private set; } = [];

    public IReadOnlyList<AuditLine> Lines => lines;

    public IReadOnlyList<Finding> Findings => findings;

    /// <param name="printedList">The school list as the document types it; none if generated.</param>
    public AuditLine AddLine(RiskParameterId parameter, string? printedList)
    {
        var line = new AuditLine(Tenant, AuditLineId.New(), Id, parameter, lines.Count, printedList);
        lines.Add(line);
        return line;
    }

    /// <param name="added">Parameters to be looked at from now on; those that are already do no harm.</param>
    /// <param name="removed">Parameters not to be looked at any more.</param>
    public IReadOnlyList<Refusal> WhyNotChoose(RiskCatalogueVersion catalogue, IReadOnlyCollection<RiskParameterId> added, IReadOnlyCollection<RiskParameterId> removed)
    {
        var known = catalogue.Factors.SelectMany(factor => factor.Parameters).ToDictionary(parameter => parameter.Id);
        var refusals = new List<Refusal>();
        if (added.Any(parameter => !known.ContainsKey(parameter)))
        {
            refusals.Add(ParameterIsOfTheCatalogue.Refuse());
        }

        var offered = catalogue.Offered().Select(parameter => parameter.Id).Concat(lines.Select(line => line.ParameterId)).ToHashSet();
        refusals.AddRange(added.Where(parameter => known.ContainsKey(parameter) && !offered.Contains(parameter)).Select(parameter => ParameterIsOffered.Refuse(known[parameter].Name)));

        var marks = findings.CountBy(finding => finding.ParameterId).ToDictionary();
        refusals.AddRange(removed.Where(marks.ContainsKey).Select(parameter => RemovedParameterHasNoMarks.Refuse(known[parameter].Name, marks[parameter])));
        return refusals;
    }

    /// <summary>Says which parameters are looked at. A new one stands after the others of its factor, the factors in the catalogue's order.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotChoose"/>.</exception>
    public void Choose(RiskCatalogueVersion catalogue, IReadOnlyCollection<RiskParameterId> added, IReadOnlyCollection<RiskParameterId> removed)
    {
        RefusedException.ThrowIfAny(WhyNotChoose(catalogue, added, removed));
        var places = catalogue.Factors.SelectMany(factor => factor.Parameters.Select(parameter => (parameter.Id, Factor: factor.Position, parameter.Position)))
            .ToDictionary(place => place.Id, place => (place.Factor, place.Position));
        lines.Sort((one, other) => one.Position.CompareTo(other.Position));
        lines.RemoveAll(line => removed.Contains(line.ParameterId));
        foreach (var parameter in added.Except(lines.Select(line => line.ParameterId)).OrderBy(parameter => places[parameter]).ToList())
        {
            var at = lines.FindLastIndex(line => places[line.ParameterId].Factor <= places[parameter].Factor) + 1;
            lines.Insert(at, new AuditLine(Tenant, AuditLineId.New(), Id, parameter, at, null));
        }

        for (var at = 0; at < lines.Count; at++)
        {
            lines[at].StandAt(at);
        }
    }

    /// <param name="seen">What the writer saw before typing.</param>
    /// <param name="figures">What the text's fields can say.</param>
    public IReadOnlyList<Refusal> WhyNotIntroduce(string seen, string text, AuditFigures figures) =>
    [
        .. Wording.WhyNotWrite(Introduction, seen, text, LongestIntroduction),
        .. AuditNarrative.Unknown(text, figures).Select(field => FieldIsKnown.Refuse(field)),
    ];

    /// <summary>Writes the prose before the table.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotIntroduce"/>.</exception>
    public void Introduce(string seen, string text, AuditFigures figures)
    {
        RefusedException.ThrowIfAny(WhyNotIntroduce(seen, text, figures));
        Introduction = Wording.OrNone(text);
    }

    /// <summary>The headings as one text: what a writer saw is compared by it.</summary>
    public string HeadingWords() => string.Join('\n', Columns.Select(column => $"{column.Kind}\t{column.Group}\t{column.Heading}"));

    /// <param name="seen">The headings that the writer saw, as <see cref="HeadingWords"/> gives them.</param>
    public IReadOnlyList<Refusal> WhyNotHead(string seen, IReadOnlyList<AuditColumn> columns)
    {
        var refusals = new List<Refusal>();
        if (Cells.Clean(seen) != Cells.Clean(HeadingWords()) && !columns.SequenceEqual(Columns))
        {
            refusals.Add(HeadingsAreStillAsSeen.Refuse());
        }

        if (columns.Count == 0 || columns.DistinctBy(column => column.Kind).Count() < columns.Count || !columns.Any(column => column.Kind == AuditColumnKind.Parameter))
        {
            refusals.Add(ParametersAreShown.Refuse());
        }

        var longest = columns.SelectMany(column => (string[])[column.Heading, column.Group ?? ""]).Select(words => words.Length).DefaultIfEmpty(0).Max();
        if (longest > Wording.LongestHeading)
        {
            refusals.Add(Wording.Fits.Refuse(longest, Wording.LongestHeading));
        }

        return refusals;
    }

    /// <summary>Says which columns the table has and what stands over them.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotHead"/>.</exception>
    public void Head(string seen, IReadOnlyList<AuditColumn> columns)
    {
        RefusedException.ThrowIfAny(WhyNotHead(seen, columns));
        if (!columns.SequenceEqual(Columns))
        {
            Columns = columns;
        }
    }

    public IReadOnlyList<Refusal> WhyNotMark(RiskParameterId parameter) =>
        lines.Exists(line => line.ParameterId == parameter) ? [] : [ParameterIsAudited.Refuse()];

    /// <summary>Numbers the parameters otherwise. The roadmaps of the period must be written over with it: <see cref="Risks.Renumbering.RenumberingPlan"/>.</summary>
    public void Renumber(CodeNumbering numbering) => Numbering = numbering;

    /// <summary>Marks a parameter as found at a school. Marking twice changes nothing.</summary>
    /// <param name="evidence">What shows it; the printed documents give none.</param>
    public void Mark(SchoolId school, RiskParameterId parameter, string? evidence = null)
    {
        if (!findings.Any(finding => finding.SchoolId == school && finding.ParameterId == parameter))
        {
            findings.Add(new Finding(Tenant, FindingId.New(), Id, school, parameter, evidence));
        }
    }

    /// <summary>Takes a mark away. Where there is none, nothing changes.</summary>
    public void Unmark(SchoolId school, RiskParameterId parameter) =>
        findings.RemoveAll(finding => finding.SchoolId == school && finding.ParameterId == parameter);

    /// <summary>Sets a mark or takes it away.</summary>
    public void Put(SchoolId school, RiskParameterId parameter, bool isFound)
    {
        if (isFound)
        {
            Mark(school, parameter);
        }
        else
        {
            Unmark(school, parameter);
        }
    }

    public IReadOnlyList<Refusal> WhyNotWriteList(RiskParameterId parameter, string words) =>
        [.. WhyNotMark(parameter), .. words.Length > LongestList ? [Wording.Fits.Refuse(words.Length, LongestList)] : Array.Empty<Refusal>()];

    /// <summary>
    /// Writes a parameter's list. Marks the schools that the writer added to what they saw and takes the marks of those away that they took
    /// out: what others marked meanwhile stays.
    /// </summary>
    /// <param name="seen">The list that the writer saw before typing.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotWriteList"/>.</exception>
    public void WriteList(RiskParameterId parameter, SchoolList register, string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteList(parameter, words));
        var before = register.Read(seen).Schools;
        var after = register.Read(words).Schools;
        foreach (var school in after.Except(before))
        {
            Mark(school.Id, parameter);
        }

        foreach (var school in before.Except(after))
        {
            Unmark(school.Id, parameter);
        }

        lines.Single(line => line.ParameterId == parameter).Write(words);
    }
}
