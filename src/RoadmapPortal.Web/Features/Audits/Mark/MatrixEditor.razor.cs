using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>
/// The matrix in which one marks. The script beside this file moves the focus, shows a mark at once and holds it until it is saved; this
/// component draws what stands in the database.
/// </summary>
public sealed partial class MatrixEditor(
    MatrixDeeds deeds, AuthenticationStateProvider people, NavigationManager navigation, IJSRuntime browser, TimeProvider time, ILogger<MatrixEditor> log) : IAsyncDisposable
{
    private readonly Dictionary<SchoolId, PastMarks> past = [];
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<MatrixEditor>? handle;
    private Visitor? visitor;
    private LiveAuditLease? lease;
    private CalmDrawing drawing = null!;
    private AuditSources? filteredOf;
    private FindingView? panel;

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    /// <summary>The audit's id, as text: island parameters travel to the browser and back.</summary>
    [Parameter, EditorRequired]
    public required string Audit { get; set; }

    [Parameter]
    public string? Kind { get; set; }

    [Parameter]
    public string? Factor { get; set; }

    [Parameter]
    public bool OnlyChanged { get; set; }

    [Parameter]
    public bool OnlyDisputed { get; set; }

    private AuditMatrix Now => lease!.Audit.Matrix!;

    /// <summary>
    /// The schools and parameters that are shown: chosen when the page is opened, so that no row goes away under the hand, and again when
    /// they themselves are others.
    /// </summary>
    private AuditMatrix? Shown { get; set; }

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    private IEnumerable<(RiskFactor Factor, int Count)> Factors => Shown!.Columns.GroupBy(column => column.Factor, (factor, columns) => (factor, columns.Count()));

    /// <summary>How cells are to be; each by itself, as the script keeps them.</summary>
    [JSInvokable]
    public async Task<IReadOnlyList<MarkAnswer>> MarkAsync(IReadOnlyList<MarkText>? marks)
    {
        var texts = marks ?? [];
        if (lease is not { IsOver: false } || visitor is null || texts.Any(text => text.Read() is null))
        {
            return [.. texts.Select(_ => MarkAnswer.Refused([Gate.IsFound.Refuse()]))];
        }

        var outcome = await deeds.Mark.RunAsync(visitor, new EntryAuditId(Guid.Parse(Audit)), [.. texts.Select(text => text.Read()!)], CancellationToken.None);
        return [.. texts.Select(text => outcome.IsDone ? MarkAnswer.Done(text) : MarkAnswer.Refused(outcome.Refusals))];
    }

    /// <summary>Shows a cell in full beside the table.</summary>
    [JSInvokable]
    public async Task ShowAsync(string? school, string? parameter)
    {
        if (lease is { IsOver: false } && visitor is not null && Guid.TryParse(school, out var ofSchool) && Guid.TryParse(parameter, out var ofParameter))
        {
            panel = await deeds.Look.RunAsync(visitor, new EntryAuditId(Guid.Parse(Audit)), new SchoolId(ofSchool), new RiskParameterId(ofParameter), CancellationToken.None);
            StateHasChanged();
        }
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

    /// <summary>Loads first and draws then: the table that the page arrived with stands until this one replaces it, at one stroke.</summary>
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
        if (handle is not null || Shown is null || lease is not { IsOver: false })
        {
            return;
        }

        handle = DotNetObjectReference.Create(this);
        script = await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Features/Audits/Mark/MatrixEditor.razor.js"]);
        await script.InvokeVoidAsync("attach", root, handle, $"{Audit} {visitor!.Person.Value}");
    }

    private async Task OpenAsync()
    {
        visitor = Visitor.From((await people.GetAuthenticationStateAsync()).User, Slug);
        if (visitor is null || !Guid.TryParse(Audit, out var id) || await deeds.Open.RunAsync(visitor, new EntryAuditId(id), CancellationToken.None) is not { } opened)
        {
            return;
        }

        lease = opened;
        drawing = new CalmDrawing(() => InvokeAsync(Draw), time);
        lease.Audit.Changed += drawing.Ask;
        lease.Ended += drawing.Ask;
        Choose();
    }

    private void Draw()
    {
        try
        {
            Choose();
            StateHasChanged();
        }
        catch (ObjectDisposedException exception)
        {
            log.LogDebug(exception, "A page was closed while it was to be drawn.");
        }
    }

    private void Choose()
    {
        var sources = lease!.Audit.Sources;
        if (ReferenceEquals(sources, filteredOf) || lease.Audit.Matrix is not { } matrix)
        {
            return;
        }

        filteredOf = sources;
        Shown = matrix.Part(new MatrixWish(Kind, Factor, OnlyChanged, OnlyDisputed).Filter);
        past.Clear();
        foreach (var school in matrix.Past is null ? [] : Shown.Schools)
        {
            past[school.Id] = new PastMarks(matrix.Past!.At(school.Id), matrix.PastColumns);
        }
    }

    private async Task ExplainAsync((string Seen, string Words) text)
    {
        if (panel is { } shown && visitor is not null)
        {
            var outcome = await deeds.Explain.RunAsync(visitor, new EntryAuditId(Guid.Parse(Audit)), shown.School.Id, shown.Column.Parameter.Id, text.Seen, text.Words, CancellationToken.None);
            panel = outcome.IsDone
                ? await deeds.Look.RunAsync(visitor, new EntryAuditId(Guid.Parse(Audit)), shown.School.Id, shown.Column.Parameter.Id, CancellationToken.None)
                : shown with { Refusals = [.. outcome.Refusals.Select(refusal => refusal.Words)], Evidence = outcome.Value ?? shown.Evidence };
        }
    }

    private PastMarks? PastAt(School school) => past.GetValueOrDefault(school.Id);

    private string CardOf(MatrixColumn column) => AuditAddress.OfParameter(Slug, column.Parameter.Id, filteredOf!.Period.Id);

    private string CardOf(School school) => AuditAddress.OfSchool(Slug, school.Id, filteredOf!.Period.Id);
}
