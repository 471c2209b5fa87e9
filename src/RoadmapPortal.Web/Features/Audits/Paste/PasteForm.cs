using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Paste;

/// <summary>A copied table and what was decided about it, as the page sends it: all of it from outside.</summary>
public sealed class PasteForm
{
    public const string Skip = "skip";

    public const string New = "new";

    /// <summary>The table with tabs between its cells.</summary>
    public string? Text { get; set; }

    /// <summary>«look» to see what would come of it, «apply» to do it.</summary>
    public string? Press { get; set; }

    /// <summary>How a new audit numbers its parameters.</summary>
    public string? Numbering { get; set; }

    /// <summary>The school of a table without a column of schools.</summary>
    public string? School { get; set; }

    /// <summary>For the number of a line in the copied table: a parameter's id, or one of the words above.</summary>
    public Dictionary<string, string>? Parameters { get; set; }

    /// <summary>Words that mean no school, as they stand in the table.</summary>
    public List<string>? Words { get; set; }

    /// <summary>The school that each of those words means; empty for none.</summary>
    public List<string>? Schools { get; set; }

    /// <summary>The words that are to be kept as another spelling of that school.</summary>
    public List<string>? Remembered { get; set; }

    public PasteWish Read() => new(
        Text ?? "",
        Enum.TryParse<CodeNumbering>(Numbering, out var numbering) && Enum.IsDefined(numbering) ? numbering : null,
        SchoolOf(School),
        Parameters ?? [],
        (Words ?? []).Zip(Schools ?? [], (words, school) => (words, School: SchoolOf(school))).Where(pair => pair.School is not null)
            .DistinctBy(pair => pair.words).ToDictionary(pair => pair.words, pair => new MeantSchool(pair.School!.Value, Remembered?.Contains(pair.words) == true)));

    private static SchoolId? SchoolOf(string? text) => Guid.TryParse(text, out var id) ? new SchoolId(id) : null;
}
