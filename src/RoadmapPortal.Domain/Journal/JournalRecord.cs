using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.Domain.Journal;

/// <summary>
/// An entry as words and nothing else: what is hashed, exported and verified, whatever somebody made of it. Ids are small hexadecimal with hyphens, what
/// is none is empty.
/// </summary>
/// <param name="At">UTC to the microsecond: <c>2026-09-01T08:30:00.000000Z</c>.</param>
/// <param name="Previous">Hash of the entry before; zeros before the first.</param>
public sealed record JournalRecord(
    long Number, string Municipality, string At, string PersonId, string Person, string Roles, string Address, string Agent, string Deed, string SubjectKind,
    string SubjectId, string Subject, string Details, string Previous, string Hash)
{
    /// <summary>Names the form below; another form would have another name.</summary>
    public const string Form = "roadmap-portal-journal-1";

    /// <summary>Nothing is missing: what was read from a file may lack anything.</summary>
    public bool HasEverything() =>
        ((string?[])[Municipality, At, PersonId, Person, Roles, Address, Agent, Deed, SubjectKind, SubjectId, Subject, Details, Previous, Hash]).All(field => field is not null);

    public static JournalRecord Of(JournalEntry entry) => new(
        entry.Number, entry.Tenant.Value.ToString(), entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        entry.PersonId?.Value.ToString() ?? "", entry.PersonName, entry.Roles, entry.Address, entry.Agent, entry.Deed.ToString(), entry.SubjectKind.ToString(),
        entry.SubjectId?.ToString() ?? "", entry.SubjectLabel, entry.Details, entry.PreviousHash, entry.Hash);

    /// <summary>
    /// SHA-256, in small hexadecimal, of the form's name and the fields in the order below (the hash before first), each as the length of its UTF-8 bytes in decimal,
    /// a colon, the bytes and a line feed. The lengths keep words from moving between fields unseen.
    /// </summary>
    public string ComputeHash()
    {
        string[] fields =
        [
            Form, Previous, Municipality, Number.ToString(CultureInfo.InvariantCulture), At, PersonId, Person, Roles, Address, Agent, Deed, SubjectKind, SubjectId,
            Subject, Details,
        ];
        var form = new StringBuilder();
        foreach (var field in fields)
        {
            form.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString())));
    }
}
