using System.Globalization;
using Microsoft.Playwright;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Demo.Load;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>How large the editor's page is on its way, and how soon one can write on it in a real browser.</summary>
internal static class PageFigures
{
    private const int WarmUp = 3;
    private const int Loads = 10;

    /// <summary>When the status line says for the first time that everything is saved, which its script does as soon as one can write.</summary>
    private const string Watch = """
        new MutationObserver((_, observer) => {
          if (document.querySelector('.status > .words')?.textContent === 'Всё сохранено') {
            document.documentElement.dataset.usableAt = performance.now();
            observer.disconnect();
          }
        }).observe(document, { subtree: true, childList: true, characterData: true });
        """;

    public static async Task PrintAsync(MeasuredPortal portal)
    {
        using var visit = await portal.SignInAsync();
        foreach (var encoding in (string?[])[null, "gzip", "br"])
        {
            using var answer = await visit.GetAsync(portal.Roadmap.Path, encoding);
            Console.WriteLine($"page: HTML, {string.Join(' ', answer.Content.Headers.ContentEncoding.DefaultIfEmpty("not compressed"))}: {(await answer.Content.ReadAsByteArrayAsync()).Length} bytes{(encoding is null ? "" : " (bar 122880)")}");
        }

        Console.WriteLine($"page: from navigation to usable, {Loads} warm loads, ms: {new Spread(await LoadAsync(portal)).Range} (bar 1000)");
    }

    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    /// <returns>The first page after the demo's methodist of Сочи has signed in.</returns>
    internal static async Task<IPage> SignInAsync(MeasuredPortal portal, IBrowser chromium)
    {
        var window = await chromium.NewContextAsync(new() { BaseURL = portal.Address.ToString(), ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "ru-RU" });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Электронная почта").FillAsync(DemoPeople.Email(Role.Methodist, "sochi"));
        await page.GetByLabel("Пароль").FillAsync(DemoPeople.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Войти" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Выйти" }).WaitForAsync();
        return page;
    }

    private static async Task<List<double>> LoadAsync(MeasuredPortal portal)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await LaunchAsync(playwright);
        var page = await SignInAsync(portal, chromium);
        await page.Context.AddInitScriptAsync(Watch);
        var times = new List<double>();
        for (var load = 0; load < WarmUp + Loads; load++)
        {
            await page.GotoAsync(portal.Roadmap.Path);
            var usable = await page.Locator("html[data-usable-at]").GetAttributeAsync("data-usable-at");
            if (load >= WarmUp)
            {
                times.Add(double.Parse(usable!, CultureInfo.InvariantCulture));
            }
        }

        return times;
    }
}
