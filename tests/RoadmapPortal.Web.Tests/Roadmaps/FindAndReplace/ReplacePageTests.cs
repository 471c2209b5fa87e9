using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Tests.Roadmaps.FindAndReplace;

/// <summary>The page as a browser without scripts gets it.</summary>
public sealed partial class ReplacePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private string Page => $"/m/primorsk/roadmaps/{portal.Primorsk.GymnasiumRoadmap.Id.Value}/replace";

    [Fact]
    public async Task Replace_OneOfFour_IsTold_AndTakenBack_AndPressedTwiceIsOne()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var search = $"{Page}?words={Uri.EscapeDataString("приморск")}&with={Uri.EscapeDataString("<b>Гимназия</b>")}&column=Title";
        var found = await browser.TextAsync(search);
        found.ShouldContain("Нашлось: 4 места в 4 ячейках");
        (await browser.TextAsync($"{Page}?words=приморск&case=true")).ShouldContain("Ничего не нашлось");
        (await browser.TextAsync($"{search}&none=true")).ShouldNotContain("name=\"cell\" form=\"replace\" value=\"" + Boxes(found)[0] + "\" checked");
        var fields = new Dictionary<string, string> { ["_handler"] = "replace", ["cell"] = Boxes(found)[0] };
        using var forged = await browser.PostWithoutTokenAsync(search, fields);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await WithAsync("<b>Гимназия</b>")).ShouldBe(0);
        using var first = await browser.PostAsync(search, fields);
        using var second = await browser.PostAsync(search, fields);
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await WithAsync("<b>Гимназия</b>")).ShouldBe(1);
        var done = first.Headers.Location!.ToString();
        (await browser.TextAsync(done)).ShouldContain("Заменено в 1 ячейке");
        using var methodist = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Methodist));
        (await methodist.TextAsync(done)).ShouldNotContain("Заменено в 1 ячейке", Case.Sensitive, "what somebody else replaced");
        using var back = await browser.PostAsync(done, new Dictionary<string, string> { ["_handler"] = "take-back" });
        (await browser.TextAsync(back.Headers.Location!.ToString())).ShouldContain("Возвращено как было в 1 ячейке");
        (await WithAsync("<b>Гимназия</b>")).ShouldBe(0);
    }

    [Fact]
    public async Task Replace_BoxesOfNobodysPage_ChangeNothing()
    {
        using var browser = await portal.SignInAsync(portal.Primorsk.EmailOf(Role.Principal));
        var search = $"{Page}?words=Первое&with=взлом";
        foreach (var box in (string[])["", "мусор", $"{Guid.NewGuid()} Title a", $"{Guid.NewGuid()} 77 a b", $"{Guid.NewGuid()} Title a b"])
        {
            using var answer = await browser.PostAsync(search, new Dictionary<string, string> { ["_handler"] = "replace", ["cell"] = box });
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await WithAsync("взлом")).ShouldBe(0);
        (await browser.TextAsync($"{Page}?words=%20")).ShouldContain("Напишите, что искать.");
        (await browser.TextAsync($"{Page}?words={new string('a', 301)}")).ShouldContain("не больше 300 знаков");
        (await browser.StatusAsync($"{Page}?words=a&column=77&column=мусор&done=x")).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<int> WithAsync(string words)
    {
        await using var context = portal.Database.Portal.Open(portal.Primorsk.Scope);
        return (await context.Activities.AsNoTracking().ToListAsync()).Count(row => row.Cells[ColumnKind.Title].Contains(words, StringComparison.Ordinal));
    }

    private static List<string> Boxes(string page) => [.. Box().Matches(page).Select(box => box.Groups[1].Value)];

    [GeneratedRegex("name=\"cell\"[^>]*value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
