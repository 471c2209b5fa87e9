using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.Audits.Paste;
using RoadmapPortal.Web.Features.Audits.Print;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>The audit tables as they stand in the documents, pasted: over the audit that was transcribed from them, and into an empty period.</summary>
public sealed class PasteAuditTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private static readonly PasteWish Plain = new("", null, null, new Dictionary<string, string>(), new Dictionary<string, MeantSchool>());

    private PasteAudit Paste => demo.Portal.Services.GetRequiredService<PasteAudit>();

    [Theory]
    [InlineData("sochi")]
    [InlineData("novorossiysk")]
    [InlineData("shkola-12")]
    public async Task OverTheAuditOfTheDocument_NothingChanges(string slug)
    {
        await using var context = await demo.OpenAsync(slug);
        var period = await context.PlanningPeriods.OrderBy(period => period.From).FirstAsync();
        var before = await LinesAsync();
        var outcome = await Paste.RunAsync(await demo.VisitAsync(slug), period.Id, await WishAsync(context, slug), default);
        outcome.Refusals.ShouldBeEmpty();
        outcome.Value.ShouldBe(new MarkedFindings(0));
        (await LinesAsync()).ShouldBe(before);
        (await NotedAsync(context, period.Id)).ShouldBeEmpty();

        Task<List<(RiskParameterId, int)>> LinesAsync() => LinesOfAsync(context, period.Id);
    }

    [Theory]
    [InlineData("sochi", CodeNumbering.LocalPerFactor)]
    [InlineData("novorossiysk", CodeNumbering.LocalWhole)]
    [InlineData("shkola-12", CodeNumbering.Canonical)]
    public async Task IntoAnEmptyPeriodWithAnEmptyCatalogue_IsTheAuditOfTheDocument(string slug, CodeNumbering numbering)
    {
        var document = DemoDocumentReader.Read(slug);
        await using var context = await demo.OpenAsync(slug);
        var period = await EmptyPeriodAsync(context, 2030);

        var outcome = await Paste.RunAsync(await demo.VisitAsync(slug), period, await WishAsync(context, slug) with { Numbering = numbering }, default);

        outcome.Refusals.ShouldBeEmpty();
        outcome.Value!.Changed.ShouldBe(document.Audit!.Lines.Sum(line => line.Schools.Count));
        var id = (await context.EntryAudits.AsNoTracking().SingleAsync(audit => audit.PeriodId == period)).Id;
        (await NotedAsync(context, period)).ShouldBe([$"изменено отметок: {outcome.Value.Changed}"]);
        var sources = (await AuditSources.LoadAsync(context, id, default))!;
        sources.Audit.Columns.ShouldBe(document.Audit.Columns);
        sources.Catalogue.Factors.OrderBy(factor => factor.Position).Select(factor => (factor.PrintedNumber, factor.Name))
            .ShouldBe(document.Catalogue.Factors.Select(factor => (factor.Number!, factor.Name)));
        var matrix = sources.Matrix();
        matrix.Columns.Count.ShouldBe(document.Audit.Lines.Count);
        foreach (var (column, line) in matrix.Columns.Zip(document.Audit.Lines))
        {
            var found = matrix.Schools.Where(school => matrix.IsFound(school, column)).ToList();
            column.Code.ShouldBe(line.Code);
            found.Select(school => school.Label).ShouldBe(line.Schools, ignoreOrder: true, column.Words);
            sources.Audit.Lines.Single(other => other.ParameterId == column.Parameter.Id).PrintSchools(sources.Register(), found)
                .ShouldBe(line.PrintedList ?? line.Schools.Single(), column.Words);
        }

        // And printed it is the document's table again.
        var paper = (await demo.Portal.Services.GetRequiredService<AuditPaperQuery>().AuditAsync(await demo.VisitAsync(slug), period.Value, null, default)).ShouldNotBeNull();
        paper.Audit.Columns.ShouldBe(document.Audit.Columns);
        var printed = paper.Audit.Factors.SelectMany(factor => factor.Parameters.Select(parameter => (factor.Number, factor.Name, Parameter: parameter.Name, parameter.PrintedCode, parameter.PrintedSchools)));
        var expected = document.Audit.Lines.Select(line =>
        {
            var factor = document.Catalogue.Factors.Single(factor => factor.Parameters.Any(parameter => parameter.Code == line.Code));
            var parameter = factor.Parameters.Single(parameter => parameter.Code == line.Code);
            return (factor.Number!, factor.Name, parameter.Name, parameter.PrintedCode!, line.PrintedList ?? line.Schools.Single());
        });
        printed.ShouldBe(expected);
    }

    [Fact]
    public async Task UnknownSchools_AreLeft_OrMapped_OrRemembered()
    {
        await using var context = await demo.OpenAsync("novorossiysk");
        var period = await EmptyPeriodAsync(context, 2040);
        var schools = await context.Schools.AsNoTracking().ToDictionaryAsync(school => school.Label);
        var text = "Параметры\tКод\tПеречень школ\nНовый параметр\t1.1\t2, морская школа, лесная школа, школа 999";
        var wish = Plain with
        {
            Text = text,
            Meant = new Dictionary<string, MeantSchool>
            {
                ["морская школа"] = new(schools["6"].Id, IsRemembered: true),
                ["лесная школа"] = new(schools["10"].Id, IsRemembered: false),
            },
        };

        // A new parameter needs a factor.
        (await Paste.RunAsync(await demo.VisitAsync("novorossiysk"), period, wish, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(PreparedPaste.NewParameterHasAName);
        (await context.Schools.AsNoTracking().SingleAsync(school => school.Label == "6")).Aliases.ShouldNotContain("морская школа");

        var whole = wish with { Text = text.Replace("Параметры", "Фактор\tПараметры", StringComparison.Ordinal).Replace("Новый", "Кадры\tНовый", StringComparison.Ordinal) };
        (await Paste.RunAsync(await demo.VisitAsync("novorossiysk"), period, whole, default)).Value.ShouldBe(new MarkedFindings(3));
        var audit = await context.EntryAudits.AsNoTracking().Include(audit => audit.Lines).Include(audit => audit.Findings).SingleAsync(audit => audit.PeriodId == period);
        audit.Findings.Select(finding => finding.SchoolId).ShouldBe([schools["2"].Id, schools["6"].Id, schools["10"].Id], ignoreOrder: true);
        audit.Lines.Single().PrintedList.ShouldBe("2, морская школа, 10, школа 999");
        (await context.Schools.AsNoTracking().SingleAsync(school => school.Label == "6")).Aliases.ShouldContain("морская школа");
    }

    [Fact]
    public async Task OneParameterForTwoLines_OrAStrangersSchool_IsRefused_AndNothingIsHalfDone()
    {
        await using var context = await demo.OpenAsync("sochi");
        var period = await context.PlanningPeriods.OrderBy(period => period.From).FirstAsync();
        var before = await context.Set<Finding>().CountAsync();
        var parameter = (await context.RiskCatalogueVersions.Include(version => version.Factors).ThenInclude(factor => factor.Parameters).FirstAsync()).Factors[0].Parameters[0].Id;
        var wish = await WishAsync(context, "sochi") with { Parameters = new Dictionary<string, string> { ["3"] = parameter.Value.ToString(), ["4"] = parameter.Value.ToString() } };
        (await Paste.RunAsync(await demo.VisitAsync("sochi"), period.Id, wish, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(PreparedPaste.ParameterIsChosenOnce);

        await using var other = await demo.OpenAsync("novorossiysk");
        var stranger = (await other.Schools.FirstAsync()).Id;
        var meant = Plain with { Text = "Код\tШколы\n1.1\tшкола 777", Meant = new Dictionary<string, MeantSchool> { ["школа 777"] = new(stranger, IsRemembered: true) } };
        (await Paste.RunAsync(await demo.VisitAsync("sochi"), period.Id, meant, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await Paste.RunAsync(await demo.VisitAsync("sochi"), (await other.PlanningPeriods.FirstAsync()).Id, meant, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        (await context.Set<Finding>().CountAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData(Role.Observer)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.MunicipalAdmin)]
    [InlineData(Role.Principal)]
    public async Task WeakerRole_IsRefused(Role role)
    {
        await using var context = await demo.OpenAsync("sochi");
        var period = await context.PlanningPeriods.OrderBy(period => period.From).FirstAsync();
        (await Paste.RunAsync(await demo.VisitAsync("sochi", role), period.Id, await WishAsync(context, "sochi"), default)).IsDone.ShouldBeFalse();
        (await demo.Portal.Services.GetRequiredService<PasteQuery>().RunAsync(await demo.VisitAsync("sochi", role), period.Id, Plain, default)).Value.ShouldBeNull();
    }

    private static async Task<List<(RiskParameterId, int)>> LinesOfAsync(PortalContext context, PlanningPeriodId period)
    {
        var audit = await context.EntryAudits.AsNoTracking().Include(audit => audit.Lines).SingleAsync(audit => audit.PeriodId == period);
        return [.. audit.Lines.OrderBy(line => line.Position).Select(line => (line.ParameterId, line.Position))];
    }

    private static async Task<PasteWish> WishAsync(PortalContext context, string slug) => Plain with
    {
        Text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Audits", "Pasting", "Documents", slug + ".tsv")),
        School = slug == "shkola-12" ? (await context.Schools.SingleAsync()).Id : null,
    };

    /// <summary>What the journal says of tables pasted into a period.</summary>
    private static Task<List<string>> NotedAsync(PortalContext context, PlanningPeriodId period) =>
        context.Journal.AsNoTracking().Where(entry => entry.Deed == JournalDeed.AuditPasted && entry.SubjectId == period.Value).Select(entry => entry.Details).ToListAsync();

    private static async Task<PlanningPeriodId> EmptyPeriodAsync(PortalContext context, int year)
    {
        var tenant = (await context.Municipalities.SingleAsync()).Id;
        var catalogue = new RiskCatalogue(tenant, RiskCatalogueId.New(), "Пустой");
        var period = new PlanningPeriod(tenant, PlanningPeriodId.New(), $"{year} год", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), catalogue.AddVersion().Id);
        context.AddRange(catalogue, period);
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        return period.Id;
    }
}
