using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;

/// <summary>The page's fields as a browser sent them.</summary>
public sealed class FilingCampaignForm(IFormCollection? sent)
{
    /// <summary>The days' fields: name, label, and what they hold.</summary>
    public static readonly IReadOnlyList<(string Name, string Label, Func<FilingTerms, DateOnly> Of)> Days =
    [
        ("opens", "Школы пишут с", terms => terms.OpensOn), ("filing", "Сдать до", terms => terms.FilingDue), ("publication", "Опубликовать до", terms => terms.PublicationDue),
        ("from", "Проверка сайтов с", terms => terms.CheckFrom), ("to", "по", terms => terms.CheckTo),
    ];

    public bool IsSent => sent is not null;

    public IReadOnlySet<SchoolId> Schools => (sent is null ? [] : sent["school"].OfType<string>())
        .Select(text => Guid.TryParse(text, out var id) ? new SchoolId(id) : (SchoolId?)null).OfType<SchoolId>().ToHashSet();

    public string? Typed(string name) => sent is not null && sent.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>None if one of them is no day.</summary>
    public FilingTerms? Terms(string suffix = "") =>
        Days.Select(field => Day(field.Name + suffix)).ToList() is [{ } opens, { } filing, { } publication, { } from, { } to]
            ? new FilingTerms(opens, filing, publication, from, to)
            : null;

    /// <summary>What the writer saw; none if there was no campaign.</summary>
    public FilingTerms? Seen() => Terms(".seen");

    public SchoolRoadmapTemplate Template() => new()
    {
        Title = (Typed("title") ?? "").Trim(),
        AuditHeading = (Typed("audit") ?? "").Trim(),
        TableHeading = (Typed("table") ?? "").Trim(),
        HasSections = Typed("sections") == "yes",
        Columns =
        [
            .. Enum.GetValues<ColumnKind>().Where(kind => Typed($"column.{kind}") == "yes")
                .Select(kind => new TemplateColumn(kind, (Typed($"heading.{kind}") ?? "").Trim())),
        ],
    };

    private DateOnly? Day(string name) => DayInput.Read(Typed(name));
}
