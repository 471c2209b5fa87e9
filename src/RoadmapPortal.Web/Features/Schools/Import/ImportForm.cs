namespace RoadmapPortal.Web.Features.Schools.Import;

/// <summary>A file, or the rows that were read from one and shown, as a browser sent them.</summary>
public sealed class ImportForm
{
    public IFormFile? File { get; set; }

    /// <summary>See <see cref="PackedRows"/>.</summary>
    public string? Rows { get; set; }

    /// <summary>What the preview said would become of the rows, see <see cref="ImportPreview.Fingerprint"/>.</summary>
    public string? Seen { get; set; }
}
