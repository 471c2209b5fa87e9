using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Audits.Campaign;

/// <summary>The page's fields as a browser sent them.</summary>
public sealed class CampaignForm(IFormCollection? sent)
{
    /// <summary>Which button was pressed: «chosen», «all», «one (school)».</summary>
    public IReadOnlyList<string> Press { get; } = (sent is not null && sent.TryGetValue("press", out var press) ? press.ToString() : "").Split(' ');

    public bool IsSent => sent is not null;

    /// <summary>The schools that are ticked, or the one whose button was pressed.</summary>
    public IReadOnlySet<SchoolId> Schools => (Press[0] == "one" ? Press.Skip(1) : sent is null ? [] : sent["school"].OfType<string>())
        .Select(text => Guid.TryParse(text, out var id) ? new SchoolId(id) : (SchoolId?)null).OfType<SchoolId>().ToHashSet();

    public string? Typed(string name) => sent is not null && sent.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The days as typed; none if one of them is no day.</summary>
    public CampaignTerms? Terms() => Terms("opens", "answers", "review");

    /// <summary>What the writer saw; none if there was no campaign.</summary>
    public CampaignTerms? Seen() => Terms("opens.seen", "answers.seen", "review.seen");

    private CampaignTerms? Terms(string opens, string answers, string review) =>
        Day(opens) is { } from && Day(answers) is { } answered && Day(review) is { } reviewed ? new CampaignTerms(from, answered, reviewed) : null;

    private DateOnly? Day(string name) => DayInput.Read(Typed(name));
}
