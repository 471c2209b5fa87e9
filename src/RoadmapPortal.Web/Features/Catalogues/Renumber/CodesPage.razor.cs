using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Catalogues.Renumber;

/// <summary>
/// «Коды и перенумерация»: all codes of one numbering in one plain form. What stands in documents is written over only after the page
/// has shown it, and can be taken back.
/// </summary>
public sealed partial class CodesPage(CodesQuery query, ChangeCodes change, UndoRenumbering undo, NavigationManager navigation, TimeProvider time)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "numbering")]
    public string? NumberingName { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    /// <summary>Whether it follows a taking back.</summary>
    [SupplyParameterFromQuery(Name = "undone")]
    public bool IsUndone { get; set; }

    private CodesView? View { get; set; }

    private CodesForm Form { get; set; } = CodesForm.Empty;

    private IReadOnlyList<string> Refusals { get; set; } = [];

    private IReadOnlyList<LeftCode> Left { get; set; } = [];

    private bool IsPlanShown { get; set; }

    /// <summary>Saving would change documents: the page shows them first.</summary>
    private bool IsAsked { get; set; }

    private CodeNumbering Numbering => Enum.GetValues<CodeNumbering>().FirstOrDefault(numbering => numbering.ToString() == NumberingName, Usual);

    /// <summary>What the newest audit of the version uses.</summary>
    private CodeNumbering Usual { get; set; } = CodeNumbering.Canonical;

    private string List => $"/m/{Slug}/catalogues/{Id}";

    private string Address => $"{List}/codes?numbering={Numbering}";

    private RiskCatalogueVersionId VersionId => new(Id);

    /// <summary>The consequences that this page shows; none if it shows none.</summary>
    private string? Mark => IsPlanShown && View!.Plan.Refusals.Count == 0 ? View.Plan.Mark() : null;

    private int Revision => IsPlanShown || Form.Revision < 0 ? View!.Version.Revision : Form.Revision;

    private List<RenumberedPeriod> Audited => [.. View!.Periods.Where(period => period.Audit is not null)];

    private List<RenumberedPeriod> Switchable => [.. Audited.Where(period => period.Numbering != Numbering)];

    private string UsedBy
    {
        get
        {
            var users = View!.Periods.Where(period => period.Numbering == Numbering).Select(period => period.Period.Words).ToList();
            return users.Count == 0 ? "Сейчас ни один период так не нумерует." : $"Так нумерует: {string.Join("; ", users)}.";
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Form = CodesForm.From(Http.Request.Form);
        }

        await LoadAsync(new CodesWish(Numbering, Form.Codes, null));
        if (View is not null && NumberingName is null && View.Periods.FirstOrDefault(period => period.Audit is not null) is { } newest)
        {
            Usual = newest.Numbering;
            await LoadAsync(new CodesWish(Numbering, [], null));
        }
    }

    private async Task LoadAsync(CodesWish wish)
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, VersionId, wish, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (View is null)
        {
            return;
        }

        if (Form.Press == "count")
        {
            // Whoever counts by an audit that numbers otherwise wants it to number so; the choice stands in the form and can be taken back.
            Form = Form.With(Switchable.Any(period => period.Period.Id == Form.Counted) ? Form.Counted : Form.Switched);
        }

        if (Form.Press != "save")
        {
            await ShowAsync(Form.Press == "count" ? Form.Counted : null);
            return;
        }

        var wish = new CodesWish(Numbering, Form.Codes, Form.Switched);
        var outcome = await change.RunAsync(Visitor.From(Http.User, Slug)!, VersionId, wish, Form.Revision, Form.Seen, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}&saved=true");
            return;
        }

        await ShowAsync(null);
        IsAsked = outcome.Refusals is [{ Rule: var rule }] && rule == ChangeCodes.ConsequencesAreSeen;
        Refusals = IsAsked ? [] : [.. outcome.Refusals.Select(refusal => refusal.Words)];
    }

    private async Task ShowAsync(Domain.Audits.PlanningPeriodId? counted)
    {
        await LoadAsync(new CodesWish(Numbering, Form.Codes, Form.Switched, counted));
        IsPlanShown = View is not null;
        Refusals = [.. (View?.Refusals ?? []).Concat(View?.Plan.Refusals ?? []).Select(refusal => refusal.Words).Distinct()];
    }

    private async Task UndoAsync()
    {
        if (View is null || Form.Press.Split(' ') is not ["undo", var which] || !Guid.TryParse(which, out var id))
        {
            return;
        }

        var outcome = await undo.RunAsync(Visitor.From(Http.User, Slug)!, VersionId, new CodeRenumberingId(id), Http.RequestAborted);
        if (outcome.Value is { Left.Count: 0 })
        {
            navigation.NavigateTo($"{Address}&undone=true");
            return;
        }

        // What was left must be told first.
        (IsUndone, Left) = (outcome.IsDone, outcome.Value?.Left ?? []);
        await LoadAsync(new CodesWish(Numbering, [], null));
        Refusals = [.. outcome.Refusals.Select(refusal => refusal.Words)];
    }

    /// <summary>As wished; as it is if nothing was wished for the parameter.</summary>
    private WantedCode Wanted(RiskParameter parameter)
    {
        var now = parameter.CodeIn(Numbering);
        return View!.Codes.FirstOrDefault(code => code.Parameter == parameter.Id) ?? new WantedCode(parameter.Id, now?.Printed ?? "", now?.IsCertain ?? Numbering != CodeNumbering.Canonical);
    }

    private string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}
