using System.Globalization;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>The fields of one answer as typed, whatever that is.</summary>
/// <param name="Seen"><see cref="SavedAnswer.Mark"/> of what the fields were filled from.</param>
public sealed record TypedAnswer(string? Value, string? Text, string? Amount, string? Unit, string? Link, string? Reply, string? Seen)
{
    private const int LongestNumber = 30;

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>The value that is chosen; none if none is, or nothing that is known.</summary>
    public AnswerValue? Chosen => Enum.GetValues<AnswerValue>().Where(value => value.ToString() == Value).Cast<AnswerValue?>().FirstOrDefault();

    public static TypedAnswer From(AnswerWords words) =>
        new(words.Value?.ToString(), words.Text, words.Amount?.ToString("0.####", Russian), words.Unit, words.Link, words.Reply, SavedAnswer.Mark(words));

    /// <returns>None if the form has no such answer.</returns>
    public static TypedAnswer? From(IFormCollection form, RiskParameterId parameter)
    {
        return Field("seen") is not { } seen
            ? null
            : new TypedAnswer(Field("value"), Field("text"), Field("amount"), Field("unit"), Field("link"), Field("reply"), seen);

        string? Field(string name) => form.TryGetValue(NameOf(parameter, name), out var values) ? values.ToString() : null;
    }

    /// <summary>What the browser calls a field of an answer.</summary>
    public static string NameOf(RiskParameterId parameter, string field) => $"{parameter.Value}.{field}";

    /// <param name="problem">What to tell whoever typed; none if the fields can be read.</param>
    public AnswerWords Read(out string? problem)
    {
        problem = null;
        var amountWords = Amount ?? "";
        var typed = string.Concat(amountWords.Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.').Replace('−', '-');
        decimal? amount = null;
        if (typed.Length > 0)
        {
            if (typed.Length <= LongestNumber
                && decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                amount = number;
            }
            else
            {
                problem = $"«{amountWords[..Math.Min(amountWords.Length, LongestNumber)]}» – не число. Напишите цифрами, например 12,5; единицу – в соседнее поле.";
            }
        }

        return new AnswerWords(Chosen, Text, amount, Unit, Link, Reply).Clean();
    }
}
