using System.Security.Cryptography;

namespace RoadmapPortal.Web.Features.Municipalities.Create;

/// <summary>A password that a person copies from paper: four groups without letters that look alike (115 bits), with what the portal asks of passwords.</summary>
internal static class FirstPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Groups = 4, LettersOfGroup = 5;

    public static string Create()
    {
        while (true)
        {
            var password = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, LettersOfGroup)));
            if (password.Any(char.IsAsciiLetterLower) && password.Any(char.IsAsciiLetterUpper) && password.Any(char.IsAsciiDigit))
            {
                return password;
            }
        }
    }
}
