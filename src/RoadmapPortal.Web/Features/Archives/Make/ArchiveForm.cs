namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>What a browser sent, believed by nobody.</summary>
public sealed class ArchiveForm
{
    public string? Period { get; set; }

    /// <summary>The work to be cancelled.</summary>
    public string? Work { get; set; }
}
