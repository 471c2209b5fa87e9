using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.FindAndReplace;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;

/// <summary>«Найти и заменить»: what is sought stands in the address; a plain form replaces what is ticked.</summary>
public sealed partial class ReplacePage(FindInCellsQuery query, ReplaceInCells replace, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "words")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "with")]
    public string? With { get; set; }

    [SupplyParameterFromQuery(Name = "whole")]
    public bool Whole { get; set; }

    [SupplyParameterFromQuery(Name = "case")]
    public bool Case { get; set; }

    [SupplyParameterFromQuery(Name = "alike")]
    public bool Alike { get; set; }

    [SupplyParameterFromQuery(Name = "column")]
    public string[]? ColumnNames { get; set; }

    /// <summary>Every box is empty at first, to tick a few.</summary>
    [SupplyParameterFromQuery(Name = "none")]
    public bool None { get; set; }

    /// <summary>The mark of what was replaced before.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    /// <summary>What was done before was a taking back.</summary>
    [SupplyParameterFromQuery(Name = "back")]
    public bool IsTakenBack { get; set; }

    private FindView? View { get; set; }

    private IReadOnlyList<string> Refusals { get; set; } = [];

    private IReadOnlyList<LeftCell> Left { get; set; } = [];

    private IReadOnlyList<ColumnKind> Columns { get; set; } = [];

    private string Roadmap => $"/m/{Slug}/roadmaps/{Id}";

    private string Address => $"{Roadmap}/replace";

    /// <summary>Until something is sought, what reads alike is alike.</summary>
    private bool IsAlike => Alike || Words is null;

    private Replacement? Replacement => Words is null ? null : new Replacement(new WordSearch(Words, Whole, Case, Alike), With ?? "", Columns);

    /// <summary>The address of this search, with nothing done.</summary>
    private string Search
    {
        get
        {
            var search = new QueryBuilder { { "words", Words ?? "" }, { "with", With ?? "" } };
            foreach (var (name, _) in new[] { ("whole", Whole), ("case", Case), ("alike", Alike) }.Where(option => option.Item2))
            {
                search.Add(name, "true");
            }

            search.Add("column", Columns.Select(column => column.ToString()));
            return Address + search.ToQueryString();
        }
    }

    private Visitor? Visitor => Access.Visitor.From(Http.User, Slug);

    protected override async Task OnInitializedAsync()
    {
        Columns = [.. (ColumnNames ?? []).Where(name => Enum.TryParse<ColumnKind>(name, out var kind) && Enum.IsDefined(kind)).Select(Enum.Parse<ColumnKind>).Distinct()];
        await LoadAsync(Done);
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task LoadAsync(string? done)
    {
        View = Visitor is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), Replacement, done, Http.RequestAborted) : null;
        Refusals = [.. View?.Refusals.Select(refusal => refusal.Words) ?? []];
    }

    private async Task ReplaceAsync()
    {
        if (View is null || Replacement is not { } replacement || replacement.WhyNot().Count > 0)
        {
            return;
        }

        var wishes = Http.Request.Form["cell"].Select(box => CellWish.FromBox(box, replacement)).OfType<CellWish>().ToList();
        await WriteAsync(wishes, isTakenBack: false);
    }

    private async Task TakeBackAsync()
    {
        if (View?.Written is { } written)
        {
            await WriteAsync(written.Inverse(), isTakenBack: true);
        }
    }

    /// <summary>Leads on to what was done, so that the page can be loaded again; but what was left must be told first.</summary>
    private async Task WriteAsync(IReadOnlyList<CellWish> wishes, bool isTakenBack)
    {
        var outcome = await replace.RunAsync(Visitor!, new RoadmapId(Id), wishes, Http.RequestAborted);
        if (outcome.Value is not { } replaced)
        {
            Refusals = [.. outcome.Refusals.Select(refusal => refusal.Words)];
            return;
        }

        var done = replaced.At is { } at ? WrittenCells.MarkOf(at) : null;
        if (replaced.Left.Count == 0)
        {
            navigation.NavigateTo($"{Address}?done={done}{(isTakenBack ? "&back=true" : null)}");
            return;
        }

        (Left, IsTakenBack) = (replaced.Left, isTakenBack);
        await LoadAsync(done);
    }
}
