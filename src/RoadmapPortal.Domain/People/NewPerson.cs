using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.People;

/// <summary>Who is to sign in, as typed, before any of it is believed.</summary>
/// <param name="Email">Also the name that they sign in by.</param>
/// <param name="Name">As the history and the frame show them: «Миронова Е.В.».</param>
public sealed partial record NewPerson(string Email, string Name)
{
    public const int LongestEmail = 200, LongestName = 100;

    public static readonly Rule EmailIsWellFormed = new(
        "person/email-is-well-formed", "Адрес электронной почты «{0}» не годится: нужен вид imya@example.ru, латинскими буквами, не длиннее {1} знаков.");

    public static readonly Rule NameFits = new("person/name-fits", "Имя – от 1 до {0} знаков в одну строку, например «Миронова Е.В.».");

    public IReadOnlyList<Refusal> WhyNot()
    {
        var refusals = new List<Refusal>();
        if (Email.Length > LongestEmail || !Form().IsMatch(Email))
        {
            refusals.Add(EmailIsWellFormed.Refuse(Email, LongestEmail));
        }

        if (Name.Trim().Length is 0 or > LongestName || Name.Trim().Any(char.IsControl))
        {
            refusals.Add(NameFits.Refuse(LongestName));
        }

        return refusals;
    }

    /// <summary>No more letters than the names of accounts may have: an account of others could not be saved again, not even to count wrong passwords.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
