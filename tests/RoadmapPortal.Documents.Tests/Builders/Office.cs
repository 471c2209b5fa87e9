using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Documents.Tests.Builders;

/// <summary>An authority's office in one planning period: everything that a roadmap's paper is written from.</summary>
internal sealed class Office
{
    private readonly List<School> schools = [];
    private readonly List<Responsible> directory = [];

    public Office()
    {
        var tenant = MunicipalityId.New();
        Municipality = new Municipality(tenant, Slug.Parse("primorsk"), "Городской округ Приморск", "Приморск", "Управление образования");
        Catalogue = new RiskCatalogue(tenant, RiskCatalogueId.New(), "Классификатор рисков").AddVersion();
        Period = new PlanningPeriod(
            tenant, PlanningPeriodId.New(), "2023 – 2024 учебный год", new DateOnly(2023, 9, 1), new DateOnly(2024, 8, 31), Catalogue.Id);
    }

    public Municipality Municipality { get; }

    public RiskCatalogueVersion Catalogue { get; }

    public PlanningPeriod Period { get; }

    public EntryAudit? Audit { get; private set; }

    public Order? Order { get; private set; }

    public IReadOnlyList<School> Schools => schools;

    private MunicipalityId Tenant => Municipality.Id;

    private RowMeaning Meaning => new(Catalogue, CodeNumbering.LocalPerFactor, [], new ResponsibleDirectory([]));

    public static AuditColumn[] UsualAuditColumns { get; } =
    [
        new(AuditColumnKind.Number, "№", null),
        new(AuditColumnKind.Factor, "Наименование фактора", "Фактор негативного влияния (риска)"),
        new(AuditColumnKind.Parameter, "Параметры", "Фактор негативного влияния (риска)"),
        new(AuditColumnKind.Code, "Код параметра", "Фактор негативного влияния (риска)"),
        new(AuditColumnKind.Schools, "Перечень школ", null),
    ];

    public School AddSchool(string label)
    {
        var school = new School(Tenant, SchoolId.New(), SchoolKind.Secondary, null, label, "Школа " + label, schools.Count, []);
        schools.Add(school);
        return school;
    }

    /// <param name="parameters">Codes in the numbering of the period, and names.</param>
    public RiskFactor AddFactor(string number, string name, params (string? Code, string Name)[] parameters)
    {
        var factor = Catalogue.AddFactor(number, name);
        foreach (var (code, words) in parameters)
        {
            var parameter = factor.AddParameter(words);
            if (code is not null)
            {
                parameter.AddCode(CodeNumbering.Canonical, ParameterCode.Parse("99.9"), "99.9");
                parameter.AddCode(CodeNumbering.LocalPerFactor, ParameterCode.Parse(code), code + ".");
            }
        }

        return factor;
    }

    public EntryAudit BeginAudit(string? introduction, params AuditColumn[] columns) =>
        Audit = new EntryAudit(Tenant, EntryAuditId.New(), Period.Id, CodeNumbering.LocalPerFactor, introduction, columns);

    public void Find(RiskParameter parameter, string? printedList, params IEnumerable<School> at)
    {
        Audit!.AddLine(parameter.Id, printedList);
        foreach (var school in at)
        {
            Audit.Mark(school.Id, parameter.Id);
        }
    }

    public Responsible AddResponsible(string label)
    {
        directory.Add(new Responsible(Tenant, ResponsibleId.New(), ResponsibleKind.Office, label, []));
        return directory[^1];
    }

    public MunicipalRoadmap Roadmap(string title) => new(Tenant, RoadmapId.New(), Period.Id, title);

    public SchoolRoadmap Roadmap(School school, string title) => new(Tenant, RoadmapId.New(), Period.Id, school.Id, title);

    public Order Approve(Roadmap roadmap, params string[] stamp)
    {
        var header = new OrderHeader(
            ["Управление образования"], "ПРИКАЗ", new DateOnly(2023, 4, 21), "от 21.04.2023 г.", "г. Приморск", "680", "№ 680", "Об утверждении дорожной карты")
        {
            Issuer = "управления образования",
        };
        Order = new Order(Tenant, OrderId.New(), header, "На основании плана приказываю:", "Начальник управления", "О.Н. Медведева");
        Order.AddAnnex(roadmap.Id, stamp);
        return Order;
    }

    /// <summary>Fills one level of a section with rows given as words by column.</summary>
    public void Fill(RoadmapTable table, Section section, Level level, params IEnumerable<(ColumnKind Column, string Words)[]> rows) =>
        table.Fill(section, level, [.. rows.Select(row => new ActivityWords("", Cells.From(row.Select(cell => KeyValuePair.Create(cell.Column, cell.Words)))))], Meaning);

    public RoadmapPaper Paper(Roadmap roadmap) =>
        RoadmapPaper.From(new RoadmapSources(Municipality, Period, roadmap, Catalogue, Audit, schools, Order) { Directory = directory });
}
