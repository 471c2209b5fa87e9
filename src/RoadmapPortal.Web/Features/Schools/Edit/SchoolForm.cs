using System.Globalization;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>The fields of a school as a browser sent them, whatever they are; what is refused comes back as typed.</summary>
public sealed class SchoolForm
{
    /// <summary>Version that the fields were filled from; empty of a new school.</summary>
    public string? Version { get; set; }

    public string? Kind { get; set; }

    public string? Number { get; set; }

    public string? Label { get; set; }

    public string? Name { get; set; }

    /// <summary>One a line.</summary>
    public string? Aliases { get; set; }

    public string? Site { get; set; }

    public string? Principal { get; set; }

    public static SchoolForm From(SavedSchool saved) => new()
    {
        Version = saved.Version,
        Kind = saved.Details.Kind.ToString(),
        Number = saved.Details.Number?.ToString(CultureInfo.InvariantCulture),
        Label = saved.Details.Label,
        Name = saved.Details.Name,
        Aliases = string.Join('\n', saved.Details.Aliases),
        Site = saved.Details.Site,
        Principal = saved.Details.Principal,
    };

    /// <summary>What the fields mean; what cannot be read at all is said in <paramref name="problems"/>, by field.</summary>
    public SchoolDetails Read(IDictionary<string, string> problems)
    {
        var kind = Enum.GetValues<SchoolKind>().Where(kind => kind.ToString() == Kind).Cast<SchoolKind?>().FirstOrDefault();
        if (kind is null)
        {
            problems[nameof(Kind)] = "Выберите вид школы.";
        }

        int? number = null;
        if (!string.IsNullOrWhiteSpace(Number))
        {
            number = int.TryParse(Number.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
            if (number is null)
            {
                problems[nameof(Number)] = $"Номер – целое число от 1 до {SchoolDetails.GreatestNumber}; у школы без номера поле пустое.";
            }
        }

        return SchoolDetails.Typed(kind ?? SchoolKind.Other, number, Label, Name, (Aliases ?? "").Split('\n'), Site, Principal);
    }
}
