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
    {
        Roadmap = new MunicipalRoadmap(Tenant, RoadmapId.New(), PlanningPeriodId.New(), "Карта");
        Table = Roadmap.AddTable(TableKind.Plan, "План", numbering, suffix);
        Table.AddColumn(ColumnKind.Number, "№");
        Table.AddColumn(ColumnKind.Title, "Мероприятие");
        Table.AddColumn(ColumnKind.Codes, "Код");
        Table.AddColumn(ColumnKind.Responsible, "Ответственные");
        var version = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "Факторы").AddVersion();
        var factor = version.AddFactor("2.", "Контингент");
        First = factor.AddParameter("Первый");
        First.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("2.1"), "2.1.");
        Second = factor.AddParameter("Второй");
        Second.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("2.2"), "2.2.");
        Person = new Responsible(Tenant, ResponsibleId.New(), ResponsibleKind.Person, "Иванова А.А.", []);
        Meaning = new RowMeaning(version, CodeNumbering.Canonical, [Second.Id], new ResponsibleDirectory([Person]));
        Fill(Table.AddSection("ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ", null, null), Level.None, "О1", "О2");
        var first = Table.AddSection("I", "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО");
        Fill(first, Level.Municipal, "М1", "М2", "М3");
        Fill(first, Level.School, "Ш1");
        Table.AddSection("II", "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО");
    }

    public MunicipalRoadmap Roadmap { get; }

    public RoadmapTable Table { get; }

    public RiskParameter First { get; }

    public RiskParameter Second { get; }

    public Responsible Person { get; }

    public RowMeaning Meaning { get; }

    /// <summary>The table as lines: <c>1.О1 2.О2 | 1.М1 …</c>, one part for each run.</summary>
    public string Print() =>
        string.Join(" | ", Table.Runs().Select(run => string.Join(' ', run.Rows.Select(row => row.Number + row.Activity.Cells[ColumnKind.Title]))));

    public Activity Row(string title) => Table.Activities.Single(row => row.Cells[ColumnKind.Title] == title);

    private void Fill(Section section, Level level, params string[] titles) =>
        Table.Fill(section, level, [.. titles.Select((title, i) => new ActivityWords(i == 0 ? "9" : "", Cells.From([new(ColumnKind.Title, title)])))], Meaning);
}
