using RoadmapPortal.Domain.Audits;

namespace RoadmapPortal.Web.Features.Audits.Narrate;

/// <summary>An audit's text and the headings of its table as the page sends them.</summary>
public sealed class NarrativeForm
{
    /// <summary>«save», or «look» to see what the text says.</summary>
    public string? Press { get; set; }

    public string? Text { get; set; }

    public string? SeenText { get; set; }

    public string? SeenHeadings { get; set; }

    /// <summary>By the name of the kind; absent ones are not shown.</summary>
    public Dictionary<string, string>? Headings { get; set; }

    public Dictionary<string, string>? Groups { get; set; }

    /// <summary>Names of the kinds that are shown.</summary>
    public List<string>? Shown { get; set; }

    public static NarrativeForm From(EntryAudit audit) => new()
    {
        Text = audit.Introduction ?? "",
        SeenText = audit.Introduction ?? "",
        SeenHeadings = audit.HeadingWords(),
        Headings = EntryAudit.UsualColumns.Concat(audit.Columns).GroupBy(column => column.Kind).ToDictionary(column => column.Key.ToString(), column => column.Last().Heading),
        Groups = audit.Columns.ToDictionary(column => column.Kind.ToString(), column => column.Group ?? ""),
        Shown = [.. audit.Columns.Select(column => column.Kind.ToString())],
    };

    /// <summary>In the order that every audit has.</summary>
    public IReadOnlyList<AuditColumn> Columns() =>
    [
        .. Enum.GetValues<AuditColumnKind>().Where(kind => Shown?.Contains(kind.ToString()) == true)
            .Select(kind => new AuditColumn(kind, Heading(kind), Group(kind) is { Length: > 0 } group ? group : null)),
    ];

    public string Heading(AuditColumnKind kind) => Headings?.GetValueOrDefault(kind.ToString())?.Trim() ?? "";

    public string Group(AuditColumnKind kind) => Groups?.GetValueOrDefault(kind.ToString())?.Trim() ?? "";
}
