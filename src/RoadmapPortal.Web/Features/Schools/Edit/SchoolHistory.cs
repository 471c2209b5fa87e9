using System.Globalization;
using System.Text.Json;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>One entry of a school's history in the words of the screen.</summary>
/// <param name="By">The name as the history has it.</param>
public sealed record SchoolHistory(DateTimeOffset At, string By, bool IsAddition, IReadOnlyList<SchoolDifference> Changes)
{
    /// <param name="labels">Of all schools, for the one that was joined.</param>
    internal static SchoolHistory Of(HistoryEntry entry, IReadOnlyDictionary<SchoolId, string> labels) => new(
        entry.At, entry.PersonName, entry.Kind == HistoryKind.Added,
        [.. entry.Changes.Select(change => (Name: NameOf(change.Field), Change: change)).Where(change => change.Name is not null)
            .Select(change => new SchoolDifference(change.Name!, Words(change.Change.Field, change.Change.From, labels), Words(change.Change.Field, change.Change.To, labels)))]);

    private static string? NameOf(string field) => field switch
    {
        "kind" => "Вид",
        "number" => "Номер",
        "label" => "Как в списках",
        "name" => "Наименование",
        "aliases" => "Другие написания",
        "site" => "Сайт",
        "principal" => "Директор",
        "closed_on" => "Закрыта",
        "merged_into" => "Присоединена к",
        "print_order" => "Место в списке",
        _ => null,
    };

    private static string Words(string field, string? kept, IReadOnlyDictionary<SchoolId, string> labels) => (field, kept) switch
    {
        (_, null) => "",
        ("kind", _) when Enum.TryParse<SchoolKind>(kept, out var kind) && Enum.IsDefined(kind) => SchoolKindNames.Of(kind),
        ("aliases", _) => string.Join("; ", JsonSerializer.Deserialize<string[]>(kept) ?? []),
        ("closed_on", _) when DateOnly.TryParse(kept, CultureInfo.InvariantCulture, out var day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        ("merged_into", _) when Guid.TryParse(kept, out var id) => labels.GetValueOrDefault(new SchoolId(id), kept),
        ("print_order", _) when int.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out var order) => (order + 1).ToString(CultureInfo.InvariantCulture),
        _ => kept,
    };
}
