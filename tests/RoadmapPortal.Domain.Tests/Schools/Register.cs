using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Schools;

/// <summary>Schools by people's words, for tests of the register.</summary>
internal static class Register
{
    public static readonly MunicipalityId Tenant = MunicipalityId.New();

    public static SchoolDetails Details(
        string label, SchoolKind kind = SchoolKind.Secondary, int? number = null, string? name = null, string[]? aliases = null, string? site = null, string? principal = null) =>
        SchoolDetails.Typed(kind, number ?? SchoolDetails.NumberOf(label), label, name ?? $"Школа {label}", aliases ?? [], site, principal);

    public static School Of(string label, SchoolKind kind = SchoolKind.Secondary, int order = 0, params string[] aliases) =>
        new(Tenant, SchoolId.New(), kind, SchoolDetails.NumberOf(label), label, $"Школа {label}", order, aliases);

    /// <summary>Schools of these labels in this order, of the kinds that their labels name.</summary>
    public static List<School> Schools(params string[] labels) =>
        [.. labels.Select((label, order) => Of(label, SchoolKindNames.At(label) ?? (label.StartsWith('г') ? SchoolKind.Gymnasium : SchoolKind.Secondary), order))];
}
