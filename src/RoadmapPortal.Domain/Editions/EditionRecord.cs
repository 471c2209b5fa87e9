using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.Domain.Editions;

/// <summary>An edition as words and nothing else: what is sealed and verified, whatever somebody made of its row. What is none is empty.</summary>
/// <param name="At">UTC to the microsecond: <c>2026-09-01T08:30:00.000000Z</c>.</param>
/// <param name="OrderDate"><c>2026-09-01</c>.</param>
/// <param name="Files">«Json 1234abcd…», by format's name, parted by spaces: each file with its SHA-256.</param>
public sealed record EditionRecord(
    long Place, string Municipality, string Id, string Subject, string OrderId, string RoadmapId, int Number, string At, string By, string Title, string OrderDate,
    string OrderNumber, string Files, string Previous, string Seal)
{
    /// <summary>Names the form below; another form would have another name.</summary>
    public const string Form = "roadmap-portal-edition-1";

    public static EditionRecord Of(Edition edition) => new(
        edition.Place, edition.Tenant.Value.ToString(), edition.Id.Value.ToString(), edition.Subject.ToString(), edition.OrderId.Value.ToString(),
        edition.RoadmapId?.Value.ToString() ?? "", edition.Number, Moment(edition.At),
        edition.By, edition.Title, edition.OrderDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", edition.OrderNumber,
        FilesOf(edition.Files.Select(file => (file.Format.ToString(), file.Sha256))), edition.Previous, edition.Seal);

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static string FilesOf(IEnumerable<(string Format, string Sha256)> files) =>
        string.Join(' ', files.OrderBy(file => file.Format, StringComparer.Ordinal).Select(file => $"{file.Format} {file.Sha256}"));

    /// <summary>
    /// SHA-256, in small hexadecimal, of the form's name and the fields in the order below (the seal before first), each as the length of its UTF-8 bytes in
    /// decimal, a colon, the bytes and a line feed. The lengths keep words from moving between fields unseen.
    /// </summary>
    public string ComputeSeal()
    {
        string[] fields =
        [
            Form, Previous, Municipality, Place.ToString(CultureInfo.InvariantCulture), Id, Subject, OrderId, RoadmapId, Number.ToString(CultureInfo.InvariantCulture),
            At, By, Title, OrderDate, OrderNumber, Files,
        ];
        var form = new StringBuilder();
        foreach (var field in fields)
        {
            form.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString())));
    }
}
