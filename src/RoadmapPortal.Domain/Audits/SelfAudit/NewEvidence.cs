using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>A file that somebody wants to add to an answer.</summary>
/// <param name="Size">Bytes.</param>
public sealed record NewEvidence(EvidenceFileId Id, string Name, EvidenceKind Kind, int Size, string Sha256)
{
    public const int LargestMegabytes = 10;

    /// <summary>Bytes of one file.</summary>
    public const int Largest = LargestMegabytes * 1024 * 1024;

    public const int LongestName = 120;

    public static readonly Rule FileFits = new("evidence/file-fits", "Файл «{0}» больше {1} МБ. Сожмите его или приложите ссылку.");

    public static readonly Rule FileHasContent = new("evidence/file-has-content", "Файл «{0}» пуст.");

    public static readonly Rule KindIsKnown = new(
        "evidence/kind-is-known", "Файл «{0}» не подходит: можно приложить PDF, Word (docx), Excel (xlsx), odt, ods, png или jpg. Портал смотрит на содержимое, а не на имя.");

    public static NewEvidence Of(string name, EvidenceKind kind, byte[] bytes) =>
        new(EvidenceFileId.New(), CleanName(name, kind), kind, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>A name of letters, digits and a few signs, whatever was sent, with the ending that the content deserves.</summary>
    public static string CleanName(string name, EvidenceKind kind)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = last.LastIndexOf('.') is > 0 and var dot ? last[..dot] : last;
        var clean = new StringBuilder();
        foreach (var rune in stem.Normalize(NormalizationForm.FormC).EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || " -_()№.,".Contains(rune.ToString(), StringComparison.Ordinal)))
        {
            clean.Append(rune);
        }

        var words = string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        var kept = words.Length == 0 ? "файл" : words.Length <= LongestName ? words : words[..LongestName].TrimEnd('.', ' ', '\uD83D');
        return $"{kept}.{kind.ToString().ToLower(CultureInfo.InvariantCulture)}";
    }
}
