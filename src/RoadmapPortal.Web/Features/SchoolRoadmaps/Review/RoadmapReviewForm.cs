using System.Globalization;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>The review page's fields as a browser sent them. Every button sends everything that was typed.</summary>
public sealed class RoadmapReviewForm(IFormCollection? sent, bool hasWords = true)
{
    /// <summary>Of the whole roadmap, where a row has its id.</summary>
    public const string Whole = "whole";

    private string[] Press => Field("press").Split(' ');

    public string Deed => Press[0];

    /// <summary>The row, the remark or the person that the pressed button names.</summary>
    public Guid? Named => Press.Length > 1 && Guid.TryParse(Press[1], out var id) ? id : null;

    /// <summary>The submission that the page showed.</summary>
    public int Round => int.TryParse(Field("round"), NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : 0;

    public PersonId? NamedPerson => Named is { } id ? new PersonId(id) : null;

    public RoadmapRemarkId NamedRemark => new(Named ?? Guid.Empty);

    public static string NameOf(ActivityId? row, string field) => $"{row?.Value.ToString() ?? Whole}.{field}";

    public static string ReplyTo(RoadmapRemarkId remark) => $"{remark.Value}.reply";

    /// <summary>The same button without what was typed: it is kept, and need not stand in the fields.</summary>
    public RoadmapReviewForm WithoutWords() => new(sent, hasWords: false);

    public string Field(string name) => (hasWords || !name.Contains('.', StringComparison.Ordinal)) && sent is not null && sent.TryGetValue(name, out var values) ? values.ToString() : "";

    /// <summary>Whether something was typed about a row, or about the whole roadmap.</summary>
    public bool SaysOf(ActivityId? row) => Words(NameOf(row, "")).Length > 0;

    public WrittenRemarks Written()
    {
        var remarks = new List<NewRemark>();
        var replies = new Dictionary<RoadmapRemarkId, string>();
        foreach (var place in (sent?.Keys ?? []).Select(PlaceOf).Distinct())
        {
            if (Guid.TryParse(place, out var id) && !string.IsNullOrWhiteSpace(Field($"{place}.reply")))
            {
                replies[new RoadmapRemarkId(id)] = Field($"{place}.reply");
            }

            if (Words($"{place}.") is { Length: > 0 } words && (place == Whole || id != Guid.Empty))
            {
                var column = Enum.GetValues<ColumnKind>().Where(kind => kind.ToString() == Field($"{place}.column")).Cast<ColumnKind?>().FirstOrDefault();
                remarks.Add(new NewRemark(place == Whole ? null : new ActivityId(id), column, words));
            }
        }

        return new WrittenRemarks(remarks, replies);
    }

    /// <summary>What the reviewer typed and ticked to be offered again.</summary>
    public IEnumerable<string> Learnt() => (sent?.Keys ?? []).Where(name => name.EndsWith(".learn", StringComparison.Ordinal))
        .Select(name => Field($"{PlaceOf(name)}.words")).Where(words => !string.IsNullOrWhiteSpace(words));

    /// <summary>The chosen typical remark with the reviewer's own words under it.</summary>
    private string Words(string prefix) =>
        string.Join('\n', new[] { Field($"{prefix}typical"), Field($"{prefix}words") }.Where(words => !string.IsNullOrWhiteSpace(words)));

    private static string PlaceOf(string name) => name.Split('.')[0];
}
