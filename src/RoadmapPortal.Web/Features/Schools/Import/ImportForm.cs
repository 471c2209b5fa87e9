namespace RoadmapPortal.Web.Features.Schools.Import;

/// <summary>A file, or the table that was read from one and shown, as a browser sent it.</summary>
public sealed class ImportForm
{
    public IFormFile? File { get; set; }

    /// <summary>See <see cref="PackedSheet"/>.</summary>
    public string? Sheet { get; set; }

    /// <summary>What the preview said would become of it, see <see cref="ImportPreview.Fingerprint"/>.</summary>
    public string? Seen { get; set; }
}
