using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.Orders.Start;
using RoadmapPortal.Web.Features.Orders.Write;

namespace RoadmapPortal.Web.Tests.Orders;

/// <summary>The orders of Сочи and of the Мещовский район, written from empty through the actions, say on paper what the documents say.</summary>
public sealed partial class RebuiltOrdersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("sochi")]
    [InlineData("meshchovsk")]
    public async Task Order_WrittenFromEmpty_PrintsWhatTheDocumentSays(string slug)
    {
        var document = DemoDocumentReader.Read(slug).Order!;
        var id = await WriteAsync(slug, document);
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        using var answer = await browser.GetAsync($"/m/primorsk/orders/{id.Value}/print/html");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var printed = Words(Tag().Replace(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), " "));
        var at = 0;
        foreach (var words in Expected(document))
        {
            var found = printed.IndexOf(Words(words), at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"«{words}» is not printed, or not in its place");
            at = found + Words(words).Length;
        }

        foreach (var (format, beginning) in new[] { ("pdf", "%PDF"), ("docx", "PK"), ("xlsx", "PK") })
        {
            using var file = await browser.GetAsync($"/m/primorsk/orders/{id.Value}/print/{format}");
            file.StatusCode.ShouldBe(HttpStatusCode.OK, format);
            (await file.Content.ReadAsStringAsync()).ShouldStartWith(beginning);
            file.Content.Headers.ContentDisposition!.FileName.ShouldBe($"prikaz-primorsk-2023.{format}");
        }

        (await browser.TextAsync($"/m/primorsk/orders/{id.Value}/preview")).ShouldContain("До утверждения на каждой странице стоит «ПРОЕКТ»");
        (await browser.StatusAsync($"/m/primorsk/orders/{id.Value}/print/json")).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>What the document says; where it misnumbers (5.2 stands twice in Сочи) or departs from ГОСТ in a date, what is right.</summary>
    private static IEnumerable<string> Expected(DemoOrder document)
    {
        foreach (var line in document.Body)
        {
            yield return line;
        }

        yield return document.Heading;
        yield return document.Title;
        yield return document.Preamble.Replace(" года №10508", " № 10508", StringComparison.Ordinal);
        foreach (var (number, text) in Numbered(document.Items, ""))
        {
            yield return $"{number} {text}";
        }

        yield return document.Signature.Position;
        yield return document.Signature.Name;
        yield return "Приложение № 1";
        yield return $"к приказу {document.Issuer}";
        yield return "Результаты входного аудита";
    }

    private static IEnumerable<(string Number, string Text)> Numbered(IReadOnlyList<DemoOrderItem> items, string above) =>
        items.SelectMany((item, at) => Numbered(item.Items, $"{above}{at + 1}.").Prepend(($"{above}{at + 1}.", item.Text)));

    private async Task<OrderId> WriteAsync(string slug, DemoOrder document)
    {
        var town = portal.Primorsk;
        var visitor = new Visitor(town.PersonIn(Role.Methodist), "Методист", town.StampOf(Role.Methodist), "primorsk");
        var started = await portal.Services.GetRequiredService<StartOrder>().RunAsync(visitor, town.Period.Id, isTypical: false, default);
        var id = started.Value!.Id;
        await PutAsync(("body", string.Join("\r\n", document.Body)), ("heading", document.Heading), ("place", document.Place ?? ""), ("issuer", document.Issuer!), ("title", document.Title));
        var (opening, grounds, purpose, decree) = DocumentPreamble.Of(slug);
        await PutAsync(("opening", opening.ToString()), ("purpose", purpose), ("decree", decree.ToString()), ("position", document.Signature.Position), ("name", document.Signature.Name));
        foreach (var ground in grounds)
        {
            var part = await DoAsync("add ground");
            await PutAsync(($"{part}-act", ground.Act), ($"{part}-date", ground.Date), ($"{part}-number", ground.Number), ($"{part}-title", ground.Title));
        }

        foreach (var item in document.Items)
        {
            var part = await DoAsync("add item");
            await PutAsync(($"{part}-text", item.Text));
            foreach (var under in item.Items)
            {
                await PutAsync(($"{await DoAsync($"under {part.Replace("item-", "item ", StringComparison.Ordinal)}")}-text", under.Text));
            }
        }

        var annex = await DoAsync("add annex", new AnnexChoice(AnnexKind.Audit, town.MunicipalRoadmap.Id, null));
        await PutAsync(($"{annex}-number", "1"));
        return id;

        async Task PutAsync(params (string Name, string Words)[] fields)
        {
            await using var context = portal.Database.Portal.Open(town.Scope);
            var order = await context.Orders.AsNoTracking().Include(order => order.Grounds).Include(order => order.Items).Include(order => order.Annexes).SingleAsync(order => order.Id == id);
            var now = order.Texts.ToDictionary(text => text.Name, text => text.Now);
            await RunAsync([.. fields.Select(field => new OrderWriting(field.Name, now[field.Name], field.Words))], null);
        }

        async Task<string> DoAsync(string press, AnnexChoice? choice = null) => (await RunAsync([], OrderDeed.Parse(press)! with { Annex = choice })).Place!;

        async Task<OrderAnswer> RunAsync(OrderWriting[] writings, OrderDeed? deed)
        {
            var outcome = await portal.Services.GetRequiredService<ChangeOrder>().RunAsync(visitor, id, writings, deed, default);
            outcome.Refusals.ShouldBeEmpty();
            return outcome.Value!;
        }
    }

    private static string Words(string text) => Spaces().Replace(text.Replace('\u00A0', ' '), " ").Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
