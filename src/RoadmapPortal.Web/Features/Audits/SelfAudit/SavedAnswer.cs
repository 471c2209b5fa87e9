using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using RoadmapPortal.Domain.Audits.SelfAudit;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>An answer as it is kept now.</summary>
/// <param name="By">Who wrote it last; none if nobody did.</param>
/// <param name="Answered">How many of the questions have an answer.</param>
/// <param name="Hindrances">What stands in the way of submitting now.</param>
public sealed record SavedAnswer(AnswerWords Words, string? By, int Answered, IReadOnlyList<AnswerHindrance> Hindrances)
{
    /// <summary>Tells one state of an answer from another, so that a form can say what its writer saw.</summary>
    public static string Mark(AnswerWords words)
    {
        // 12.5 and the 12.5000 of the database are one number.
        var amount = words.Amount?.ToString("0.####", CultureInfo.InvariantCulture);
        var all = JsonSerializer.SerializeToUtf8Bytes((string?[])[words.Value?.ToString(), words.Text, amount, words.Unit, words.Link, words.Reply]);
        return Convert.ToHexString(SHA256.HashData(all))[..16];
    }
}
