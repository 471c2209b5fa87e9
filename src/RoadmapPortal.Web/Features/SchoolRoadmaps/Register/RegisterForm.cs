using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Register;

/// <summary>The register's fields as a browser sent them.</summary>
public sealed class RegisterForm(IFormCollection? sent)
{
    /// <summary>Which button was pressed: «chosen», «all», «one (school)», «keep», «drop (view)».</summary>
    public IReadOnlyList<string> Press { get; } = Of(sent, "press").Split(' ');

    public string Name { get; } = Of(sent, "name");

    public SavedViewId? View => Press is ["drop", var text] && Guid.TryParse(text, out var id) ? new SavedViewId(id) : null;

    /// <summary>The schools that are ticked, or the one whose button was pressed.</summary>
    public IReadOnlySet<SchoolId> Schools => (Press is ["one", var school] ? [school] : sent is null ? [] : sent["school"].OfType<string>())
        .Select(text => Guid.TryParse(text, out var id) ? new SchoolId(id) : (SchoolId?)null).OfType<SchoolId>().ToHashSet();

    private static string Of(IFormCollection? sent, string name) => sent is not null && sent.TryGetValue(name, out var value) ? value.ToString() : "";
}
