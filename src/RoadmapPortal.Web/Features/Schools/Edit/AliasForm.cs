namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>Another spelling of a school, as a browser sent it.</summary>
public sealed class AliasForm
{
    public string? Words { get; set; }
}
