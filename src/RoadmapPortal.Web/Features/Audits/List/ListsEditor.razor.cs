using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Audits.List;

/// <summary>The lists that one edits as text. The script beside this file holds what is typed; this component says what it means.</summary>
public sealed partial class ListsEditor(
    OpenAuditQuery open, WriteSchoolList write, AuthenticationStateProvider people, IJSRuntime browser, TimeProvider time) : IAsyncDisposable
{
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<ListsEditor>? handle;
    private Visitor? visitor;
    private LiveAuditLease? lease;
    private CalmDrawing drawing = null!;
    private (AuditSources Sources, SchoolList List)? register;

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    /// <summary>The audit's id, as text: island parameters travel to the browser and back.</summary>
    [Parameter, EditorRequired]
    public required string Audit { get; set; }

    private IReadOnlyList<ListLine> Lines
    {
        get
        {
            if (lease!.Audit is not { Matrix: { } matrix, Sources: { } sources })
            {
                return [];
            }

            if (!ReferenceEquals(register?.Sources, sources))
            {
                register = (sources, sources.Register());
            }

            return [.. matrix.Columns.Select(column => ListLine.Of(matrix, column, sources.Audit, register!.Value.List))];
        }
    }

    /// <summary>Lists as they are typed; each is saved by itself.</summary>
    [JSInvokable]
    public async Task<IReadOnlyList<ListAnswer>> WriteAsync(IReadOnlyList<ListText>? lists)
    {
        var answers = new List<ListAnswer>();
        foreach (var (parameter, seen, words) in lists ?? [])
        {
            answers.Add(lease is { IsOver: false } && visitor is not null && Guid.TryParse(parameter, out var id) && seen is not null && words is not null
                ? ListAnswer.Of(await write.RunAsync(visitor, new EntryAuditId(Guid.Parse(Audit)), new RiskParameterId(id), seen, words, CancellationToken.None))
                : ListAnswer.Of(Outcome.Refused<string>(Gate.IsFound.Refuse())));
        }

        // The database tells of the list a moment later than of the marks; whoever wrote should not wait for it.
        if (lease is not null)
        {
            await lease.Audit.ReloadAsync();
        }

        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the script with it.
        }

        handle?.Dispose();
        if (lease is not null)
        {
            lease.Audit.Changed -= drawing.Ask;
            lease.Ended -= drawing.Ask;
            lease.Dispose();
        }
    }

    /// <summary>Loads first and draws then: what the page arrived with stands until this replaces it, at one stroke.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (lease is null)
        {
            await OpenAsync();
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (handle is null && lease is { IsOver: false })
        {
            handle = DotNetObjectReference.Create(this);
            script = await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Features/Audits/List/ListsEditor.razor.js"]);
            await script.InvokeVoidAsync("attach", root, handle, $"lists {Audit} {visitor!.Person.Value}");
        }
    }

    private async Task OpenAsync()
    {
        visitor = Visitor.From((await people.GetAuthenticationStateAsync()).User, Slug);
        lease = visitor is not null && Guid.TryParse(Audit, out var id) ? await open.RunAsync(visitor, new EntryAuditId(id), CancellationToken.None) : null;
        if (lease is not null)
        {
            drawing = new CalmDrawing(() => InvokeAsync(StateHasChanged), time);
            lease.Audit.Changed += drawing.Ask;
            lease.Ended += drawing.Ask;
        }
    }
}

/// <summary>A list as the script on the page sends it.</summary>
public sealed record ListText(string? Parameter, string? Seen, string? Words);

/// <summary>What became of it.</summary>
public sealed record ListAnswer(bool Saved, string Words, bool Conflict, IReadOnlyList<string> Refusals)
{
    public static ListAnswer Of(Outcome<string> outcome) => new(outcome.IsDone, outcome.Value ?? "", false, [.. outcome.Refusals.Select(refusal => refusal.Words)]);
}
