using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

/// <summary>A small table: «Орг» without levels (О1, О2), «I» with levels (М1, М2, М3 | Ш1), «II» with levels, empty below.</summary>
internal sealed class Sample
{
    public static readonly MunicipalityId Tenant = MunicipalityId.New();

    public Sample(TableNumbering numbering = TableNumbering.PerLevel, string suffix = ".")
        : this(new MunicipalRoadmap(Tenant, RoadmapId.New(), PlanningPeriodId.New(), "Карта"), numbering, suffix)
    {
        Table.AddColumn(ColumnKind.Number, "№");
        Table.AddColumn(ColumnKind.Title, "Мероприятие");
        Table.AddColumn(ColumnKind.Codes, "Код");
        Table.AddColumn(ColumnKind.Responsible, "Ответственные");
        Fill(Table.AddSection("ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ", null, null), Level.None, "О1", "О2");
        var first = Table.AddSection("I", "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО");
        Fill(first, Level.Municipal, "М1", "М2", "М3");
        Fill(first, Level.School, "Ш1");
        Table.AddSection("II", "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО");
    }

    /// <summary>The roadmap with a table that has neither columns nor sections yet.</summary>
    public Sample(Roadmap roadmap, TableNumbering numbering, string suffix)
    {
        Roadmap = roadmap;
        Table = Roadmap.AddTable(TableKind.Plan, "План", numbering, suffix);
        Version = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "Факторы").AddVersion();
        var factor = Version.AddFactor("2.", "Контингент");
        First = factor.AddParameter("Первый");
        First.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("2.1"), "2.1.");
        Second = factor.AddParameter("Второй");
        Second.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("2.2"), "2.2.");
        Person = new Responsible(Tenant, ResponsibleId.New(), ResponsibleKind.Person, "Иванова А.А.", []);
        Meaning = new RowMeaning(Version, CodeNumbering.Canonical, [Second.Id], new ResponsibleDirectory([Person]));
    }

    public Roadmap Roadmap { get; }

    public RoadmapTable Table { get; }

    /// <summary>The catalogue: factor 2 with the parameters «Первый» (2.1) and «Второй» (2.2).</summary>
    public RiskCatalogueVersion Version { get; }

    public RiskParameter First { get; }

    public RiskParameter Second { get; }

    public Responsible Person { get; }

    public RowMeaning Meaning { get; }

    /// <summary>The table as lines: <c>1.О1 2.О2 | 1.М1 …</c>, one part for each run.</summary>
    public string Print() =>
        string.Join(" | ", Table.Runs().Select(run => string.Join(' ', run.Rows.Select(row => row.Number + row.Activity.Cells[ColumnKind.Title]))));

    public Activity Row(string title) => Table.Activities.Single(row => row.Cells[ColumnKind.Title] == title);

    public IReadOnlyList<ActivityId> Ids(params string[] titles) => [.. titles.Select(title => Row(title).Id)];

    private void Fill(Section section, Level level, params string[] titles) =>
        Table.Fill(section, level, [.. titles.Select((title, i) => new ActivityWords(i == 0 ? "9" : "", Cells.From([new(ColumnKind.Title, title)])))], Meaning);
}
