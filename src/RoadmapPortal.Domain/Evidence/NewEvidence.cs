using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Evidence;

/// <summary>A file that somebody wants to add to what they say.</summary>
/// <param name="Size">Bytes.</param>
public sealed record NewEvidence(string Name, EvidenceKind Kind, int Size, string Sha256)
{
    public const int LargestMegabytes = 10;

    /// <summary>Bytes of one file.</summary>
    public const int Largest = LargestMegabytes * 1024 * 1024;

    public const int LongestName = 120;

    private const string Signs = " -_().,";

    public static readonly Rule FileFits = new("evidence/file-fits", "Файл «{0}» больше {1} МБ. Сожмите его или приложите ссылку.");

    public static readonly Rule FileHasContent = new("evidence/file-has-content", "Файл «{0}» пуст.");

    public static readonly Rule KindIsKnown = new(
        "evidence/kind-is-known", "Файл «{0}» не подходит: можно приложить PDF, Word (docx), Excel (xlsx), odt, ods, png или jpg. Портал смотрит на содержимое, а не на имя.");

    public static NewEvidence Of(string name, EvidenceKind kind, byte[] bytes) =>
        new(CleanName(name, kind), kind, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>A name of letters, digits and a few signs, whatever was sent, with the ending that the content deserves.</summary>
    public static string CleanName(string name, EvidenceKind kind)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = last.LastIndexOf('.') is > 0 and var dot ? last[..dot] : last;
        var words = Shown(stem);
        return $"{(words.Length == 0 ? "файл" : words)}.{kind.ToString().ToLower(CultureInfo.InvariantCulture)}";
    }

    /// <summary>A sent name as it may be repeated to whoever sent it.</summary>
    public static string Shown(string name)
    {
        // Half a letter outside the common plane would not be normalised; runes make it a sign of its own, which is dropped.
        var whole = string.Concat(name.EnumerateRunes()).Normalize();
        var clean = new StringBuilder();
        foreach (var rune in whole.EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || (rune.IsAscii && Signs.Contains((char)rune.Value, StringComparison.Ordinal)) || rune.Value == '№'))
        {
            if (clean.Length + rune.Utf16SequenceLength > LongestName)
            {
                break;
            }

            clean.Append(rune);
        }

        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
    }
}
