using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Register;

/// <summary>Schools that somebody chose and the mark for them, as a browser sent it.</summary>
public sealed class MarksForm
{
    /// <summary>Ids of the ticked schools.</summary>
    public List<string>? Schools { get; set; }

    /// <summary>Schools as a list names them: «1, 2, г44».</summary>
    public string? List { get; set; }

    /// <summary>The name of the mark.</summary>
    public string? Mark { get; set; }

    /// <summary>«set» or «remove».</summary>
    public string? Press { get; set; }

    public SchoolMarkKind? Kind => Enum.GetValues<SchoolMarkKind>().Where(kind => kind.ToString() == Mark).Cast<SchoolMarkKind?>().FirstOrDefault();

    public IReadOnlyList<SchoolId> Ids => [.. (Schools ?? []).Select(text => Guid.TryParse(text, out var id) ? new SchoolId(id) : default).Where(id => id != default).Distinct()];
}
