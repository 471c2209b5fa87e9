using System.Globalization;

namespace RoadmapPortal.Domain.Schools;

/// <summary>A field of the register in which two states of a school differ, in the words of the screen.</summary>
public sealed record SchoolDifference(string Field, string Before, string After)
{
    public static IReadOnlyList<SchoolDifference> Between(SchoolDetails before, SchoolDetails after) =>
    [
        .. new SchoolDifference[]
        {
            new("Вид", SchoolKindNames.Of(before.Kind), SchoolKindNames.Of(after.Kind)),
            new("Номер", Number(before), Number(after)),
            new("Как в списках", before.Label, after.Label),
            new("Наименование", before.Name, after.Name),
            new("Другие написания", string.Join("; ", before.Aliases), string.Join("; ", after.Aliases)),
            new("Сайт", before.Site ?? "", after.Site ?? ""),
            new("Директор", before.Principal ?? "", after.Principal ?? ""),
        }.Where(difference => difference.Before != difference.After),
    ];

    private static string Number(SchoolDetails details) => details.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
