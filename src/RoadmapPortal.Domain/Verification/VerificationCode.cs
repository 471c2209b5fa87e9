using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace RoadmapPortal.Domain.Verification;

/// <summary>
/// The short code on an approved paper, by which anybody finds it on the page «Проверить документ»: twelve digits and letters of 60 random bits,
/// not to be guessed and short enough to be typed. The alphabet is Crockford's base 32, without I, L, O and U; Russian letters that look like its
/// own are read as them.
/// </summary>
public sealed record VerificationCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string LookAlikes = "OОILАВЕКМНРСТХУЗ", Meant = "0011ABEKMHPCTXY3";

    public const int Length = 12;

    private VerificationCode(string value) => Value = value;

    /// <summary>Without hyphens, as it is kept.</summary>
    public string Value { get; }

    /// <summary>As it is printed: «K7QP-03ZD-9XWA».</summary>
    public string Words => $"{Value[..4]}-{Value[4..8]}-{Value[8..]}";

    public static VerificationCode New() => new(string.Create(Length, 0, (characters, _) => RandomNumberGenerator.GetItems(Alphabet, characters)));

    /// <summary>Reads it as people type it: in small letters, with spaces or hyphens, with look-alikes.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VerificationCode? code)
    {
        code = null;
        if (text is null || text.Length > 100)
        {
            return false;
        }

        var value = string.Concat(text.ToUpperInvariant().Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '–' or '—')).Select(Plain));
        code = value.Length == Length && value.All(Alphabet.Contains) ? new VerificationCode(value) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">It is no code.</exception>
    public static VerificationCode Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no code of a document.");

    private static char Plain(char sign) => LookAlikes.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Meant[at] : sign;
}
