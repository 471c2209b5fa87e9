using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tests.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks;

/// <summary>
/// A <see cref="Sample"/> with an audit of one school and a period (August 2023 – July 2024), to be written row by row. Its first row
/// is a conference against both parameters: until something is added, no check finds anything.
/// </summary>
internal sealed class Checkup
{
    public static readonly (ColumnKind Kind, string Heading)[] Columns =
    [
        (ColumnKind.Number, "№"), (ColumnKind.Title, "Мероприятие"), (ColumnKind.Form, "Форма"), (ColumnKind.Codes, "Код"), (ColumnKind.Audience, "Контингент"),
        (ColumnKind.Venue, "Место"), (ColumnKind.Dates, "Срок"), (ColumnKind.Responsible, "Ответственные"), (ColumnKind.Result, "Результат"),
    ];

    private readonly Sample sample;
    private Section? section;
    private Level level;

    public Checkup(TableNumbering numbering = TableNumbering.WholeTable, string title = "Дорожная карта", DateOnly? from = null, params ColumnKind[] without)
    {
        var roadmap = new MunicipalRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), title);
        sample = new Sample(roadmap, numbering, ".");
        foreach (var (kind, heading) in Columns.Where(column => !without.Contains(column.Kind)))
        {
            sample.Table.AddColumn(kind, heading);
        }

        Period = new PlanningPeriod(Sample.Tenant, roadmap.PeriodId, "2023 – 2024 учебный год", from ?? new DateOnly(2023, 8, 1), new DateOnly(2024, 7, 31), sample.Version.Id);
        School = Schooled(5);
        Audit = new EntryAudit(Sample.Tenant, EntryAuditId.New(), roadmap.PeriodId, CodeNumbering.Canonical, null, []);
        Audited(sample.First);
        Audited(sample.Second);
        Row("Конференция", codes: "2.1, 2.2", number: "1.");
    }

    public PlanningPeriod Period { get; }

    public School School { get; }

    public EntryAudit? Audit { get; set; }

    public Order? Order { get; private set; }

    public List<School> Schools { get; } = [];

    public Roadmap Roadmap => sample.Roadmap;

    public Sample Sample => sample;

    /// <summary>The row that was added last.</summary>
    public Activity Last { get; private set; } = null!;

    /// <summary>The rows that are added from now on stand under this heading.</summary>
    public Checkup Section(string? heading, Level level = Level.None)
    {
        if (section is null || section.Heading != heading || !section.Levels.Contains(level))
        {
            section = level == Level.None ? sample.Table.AddSection(heading, null, null) : sample.Table.AddSection(heading, "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО");
        }

        this.level = level;
        return this;
    }

    /// <summary>Adds a row that no check minds, but for what is said.</summary>
    public Checkup Row(
        string title, string codes = "2.1", string dates = "октябрь 2023 г.", string responsible = "Иванова А.А.", string audience = "педагоги", string number = "")
    {
        section ??= sample.Table.AddSection(null, null, null);
        Last = sample.Table.AddLast(section.Id, level);
        foreach (var (column, words) in (ReadOnlySpan<(ColumnKind, string)>)
            [
                (ColumnKind.Number, number), (ColumnKind.Title, title), (ColumnKind.Form, "семинар"), (ColumnKind.Codes, codes), (ColumnKind.Audience, audience),
                (ColumnKind.Venue, "УО"), (ColumnKind.Dates, dates), (ColumnKind.Responsible, responsible),
            ])
        {
            Last.Write(column, "", words, RowMeaning.Nothing);
        }

        return this;
    }

    /// <summary>Writes other words in a cell of the last row.</summary>
    public Checkup Cell(ColumnKind column, string words)
    {
        Last.Write(column, Last.Words(column), words, RowMeaning.Nothing);
        return this;
    }

    /// <summary>Another parameter of the audit, found at the school, with a row against it.</summary>
    public Checkup Parameter(string factor, string code, string name, bool isCovered = true, string? otherCode = null)
    {
        var parameter = Parameter(factor, name);
        parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse(code), code);
        if (otherCode is not null)
        {
            parameter.AddCode(CodeNumbering.LocalWhole, ParameterCode.Parse(otherCode), otherCode);
        }

        Audited(parameter);
        return isCovered ? Row($"Форум {code}", codes: code) : this;
    }

    public RiskParameter Parameter(string factor, string name)
    {
        var added = sample.Version.Factors.FirstOrDefault(other => other.Name == factor) ?? sample.Version.AddFactor($"{sample.Version.Factors.Count + 2}.", factor);
        return added.AddParameter(name);
    }

    public void Audited(RiskParameter parameter)
    {
        Audit!.AddLine(parameter.Id, null);
        Audit.Mark(School.Id, parameter.Id);
    }

    public School Schooled(int number)
    {
        var school = new School(Sample.Tenant, SchoolId.New(), SchoolKind.Secondary, number, $"{number}", $"СОШ № {number}", Schools.Count, []);
        Schools.Add(school);
        return school;
    }

    public Checkup OrderOf(string title, string preamble = "приказываю:")
    {
        var header = new OrderHeader(["УО"], "ПРИКАЗ", new DateOnly(2023, 8, 1), "от 01.08.2023", null, "1", "№ 1", title);
        Order = new Order(Sample.Tenant, OrderId.New(), header, preamble, "Начальник", "А.А. Иванова");
        Order.AddAnnex(Roadmap.Id, []);
        return this;
    }

    /// <param name="under">The number of the item above.</param>
    public Checkup Item(string number, string text, string? under = null)
    {
        Order!.AddItem(number, text, under is null ? null : Order.Items.First(item => item.Number == under).Id);
        return this;
    }

    public CheckedRoadmap Checked() => new(Roadmap, Period, sample.Version, Audit, Schools, Order);

    public IReadOnlyList<Flaw> Flaws() => RoadmapInspection.Of(Checked(), CheckSeverities.Usual);

    public IReadOnlyList<Flaw> Flaws(RoadmapCheck check) => [.. Flaws().Where(flaw => flaw.Check == check)];

    /// <summary>What a check found: the words at the places of its flaws in cells, in the order of the paper.</summary>
    public IEnumerable<string> Found(RoadmapCheck check) => Flaws(check).Select(Piece);

    /// <summary>What a check finds when these words stand in a cell of an ordinary row: the words of each place, parted by bars.</summary>
    public static string FoundIn(RoadmapCheck check, ColumnKind column, string words) =>
        string.Join(" | ", new Checkup().Row("Семинар").Cell(column, words).Found(check));

    /// <summary>Every flaw as a line: check, place, words of the place.</summary>
    public IEnumerable<string> Lines() => Flaws().Select(flaw => $"{flaw.Check.Id["check/".Length..]} | {flaw.Place.Words} | {Piece(flaw)}");

    /// <summary>Applies a remedy as the page does: each change says what was seen.</summary>
    public void Apply(Fix fix)
    {
        foreach (var change in fix.Changes)
        {
            sample.Table.Find(change.Activity).Write(change.Column, change.Seen, change.Words, RowMeaning.Nothing);
        }
    }

    public void Undo(Fix fix)
    {
        foreach (var change in fix.Changes.Reverse())
        {
            sample.Table.Find(change.Activity).Write(change.Column, change.Words, change.Seen, RowMeaning.Nothing);
        }
    }

    private string Piece(Flaw flaw) =>
        flaw.Place is { Activity: { } id, Column: { } column } && sample.Table.Find(id).Words(column) is var words
            ? flaw.Place.Text?.In(words) ?? words
            : "";
}
