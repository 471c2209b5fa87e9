using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Journal.Read;

/// <summary>«Журнал»: who did what, when and from where. A plain list with a plain form of filters.</summary>
public sealed partial class JournalPage(JournalQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    private JournalView? View { get; set; }

    private JournalWish Wish { get; set; } = null!;

    private string Here => $"/m/{Slug}/journal";

    private static IEnumerable<JournalDeed> Deeds => Enum.GetValues<JournalDeed>().OrderBy(JournalWords.Of, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("ru-RU"), true));

    protected override async Task OnInitializedAsync()
    {
        Wish = JournalWish.Read(Http.Request.Query);
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Wish, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    /// <summary>The list as it is filtered, with one more word in its address.</summary>
    private string With(string name, string value)
    {
        var address = Wish.Address(Here);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";
    }
}
