using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Tests.Demo;

/// <summary>What the database gives back equals the data files, cell by cell, through every lock.</summary>
public sealed class LoadDemoTests(LoadDemoTests.DemoDatabase demo) : IClassFixture<LoadDemoTests.DemoDatabase>
{
    public static TheoryData<string> Slugs => new(DemoDocumentReader.Slugs);

    [Fact]
    public async Task Load_ASecondTime_ChangesNothing() =>
        (await LoadDemo.RunAsync(demo.Database.Connections.Migrations, default)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Json_OfALoadedDocument_EqualsItsDataFileCellByCell(string slug)
    {
        var document = DemoDocumentReader.Read(slug);
        using var json = await JsonAsync(slug);
        var tables = json.RootElement.GetProperty("tables").EnumerateArray().ToList();
        tables.Count.ShouldBe(document.Roadmap.Tables.Count);
        foreach (var (table, expected) in tables.Zip(document.Roadmap.Tables))
        {
            table.GetProperty("title").GetString().ShouldBe(expected.Title);
            table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("heading").GetString()).ShouldBe(expected.Columns.Select(column => column.Heading));
            var runs = table.GetProperty("sections").EnumerateArray().ToList();
            var levels = expected.Sections.SelectMany(section => section.Levels.Select(level => (section.Heading, Level: level))).ToList();
            runs.Select(run => (run.GetProperty("heading").GetString(), run.GetProperty("level").GetString())).ShouldBe(levels.Select(level => (level.Heading, level.Level.Heading)));
            foreach (var (run, level) in runs.Zip(levels))
            {
                run.GetProperty("activities").EnumerateArray().Select(Row).ShouldBe(level.Level.Activities.Select(Row));
            }
        }
    }

    [Fact]
    public async Task Audit_OfSochi_HasEveryMarkOfTheDocument()
    {
        var document = DemoDocumentReader.Read("sochi");
        using var json = await JsonAsync("sochi");
        var parameters = json.RootElement.GetProperty("audit").EnumerateArray().SelectMany(factor => factor.GetProperty("parameters").EnumerateArray()).ToList();
        parameters.Count.ShouldBe(16);
        foreach (var (parameter, line) in parameters.Zip(document.Audit!.Lines))
        {
            parameter.GetProperty("code").GetString().ShouldBe(line.Code);
            parameter.GetProperty("schools").EnumerateArray().Select(label => label.GetString()).ShouldBe(line.Schools);
            parameter.GetProperty("printedSchools").GetString().ShouldBe(line.PrintedList);
        }
    }

    [Fact]
    public async Task Links_OfSochi_ReachParametersAndPeople()
    {
        await using var context = await OpenAsync("sochi");
        var rows = await context.Activities.AsNoTracking().Include(row => row.Parameters).Include(row => row.Responsible).ToListAsync();
        rows.Count.ShouldBe(80);
        rows.ShouldAllBe(row => row.Parameters.Count > 0 && row.Responsible.Count > 0);
        rows.Count(row => row.Parameters.Count == 16).ShouldBe(5);
    }

    [Fact]
    public async Task Orders_AreThereWithTheirItemsAndAnnex()
    {
        await using var context = await OpenAsync("meshchovsk");
        var order = await context.Orders.Include(order => order.Items).Include(order => order.Annexes).SingleAsync();
        order.Items.Count.ShouldBe(4);
        order.Header.Number.ShouldBe("5-а");
        order.Annexes.ShouldHaveSingleItem().Stamp[0].ShouldBe("Приложение 1");
    }

    [Theory]
    [InlineData("sochi", "Приложение № 1|к приказу управления по образованию и науке администрации муниципального образования городской округ город-курорт Сочи|от 21.04.2023 № 680")]
    [InlineData("meshchovsk", "Приложение № 1|к приказу отдела образования администрации МР «Мещовский район»|от 11.01.2023 № 5-а")]
    [InlineData("novorossiysk", "УТВЕРЖДАЮ|Директор МКУ ЦРО|__________ Е.Л. Тимченко|Приказ МКУ ЦРО от 28.08.2023 № 43")]
    [InlineData("shkola-12", "УТВЕРЖДЕНА|приказом директора МБОУ «СОШ № 12»|от 30.03.2023 № 164")]
    [InlineData("stepnovsky", "")]
    public async Task Stamps_AreMadeFromWhatTheDocumentsStampsMean(string slug, string lines)
    {
        await using var context = await OpenAsync(slug);
        var roadmap = await context.Roadmaps.AsNoTracking().SingleAsync();
        var order = await context.Orders.AsNoTracking().Include(order => order.Annexes).SingleOrDefaultAsync();
        var stamp = order is null ? roadmap.Approval?.StampOn(roadmap.Title) : order.StampOn(order.Annexes[0]);
        string.Join('|', stamp ?? []).ShouldBe(lines);
        (await context.PrintProfiles.AnyAsync()).ShouldBeFalse();
    }

    private static string Row(JsonElement row) =>
        row.GetProperty("number").GetString() + "|" + string.Join('|', row.GetProperty("cells").EnumerateObject().OrderBy(cell => cell.Name, StringComparer.Ordinal).Select(cell => $"{cell.Name}={cell.Value.GetString()}"));

    private static string Row(DemoActivity row) =>
        row.Number + "|" + string.Join('|', row.Cells.Select(cell => (Name: JsonNamingPolicy.CamelCase.ConvertName(cell.Key.ToString()), cell.Value))
            .OrderBy(cell => cell.Name, StringComparer.Ordinal).Select(cell => $"{cell.Name}={cell.Value}"));

    private async Task<Data.PortalContext> OpenAsync(string slug) =>
        demo.Database.Portal.Open(new TenantScope(await demo.Database.Portal.FindMunicipalityAsync(Slug.Parse(slug)), null));

    private async Task<JsonDocument> JsonAsync(string slug)
    {
        await using var context = await OpenAsync(slug);
        var id = await context.Roadmaps.Select(roadmap => roadmap.Id).SingleAsync();
        var sources = await RoadmapSourcesLoader.LoadAsync(context, id, default);
        using var buffer = new MemoryStream();
        RoadmapJson.Write(RoadmapPaper.From(sources!), buffer);
        return JsonDocument.Parse(buffer.ToArray());
    }

    public sealed class DemoDatabase : IAsyncLifetime
    {
        public TestDatabase Database { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            await LoadDemo.RunAsync(Database.Connections.Migrations, default);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
