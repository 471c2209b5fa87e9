using System.Globalization;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Web.Features.Printing.EditProfile;

/// <summary>A number of the print profile: how the form calls it, reads it and writes it.</summary>
/// <param name="Name">Its property of <see cref="PrintProfileForm"/>.</param>
/// <param name="IsWhole">Margins are whole millimetres.</param>
public sealed record PrintNumber(
    string Name, string Label, bool IsWhole, Func<PrintProfileForm, string?> Typed, Func<PrintLook, decimal> Of, Func<PrintLook, decimal, PrintLook> With)
{
    /// <summary>Longer ones are no sizes, and none of them is too long for a number.</summary>
    public const int LongestText = 8;

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static IReadOnlyList<PrintNumber> Margins { get; } =
    [
        new(nameof(PrintProfileForm.LeftMargin), "Левое", true, form => form.LeftMargin, look => look.LeftMargin, (look, value) => look with { LeftMargin = (int)value }),
        new(nameof(PrintProfileForm.TopMargin), "Верхнее", true, form => form.TopMargin, look => look.TopMargin, (look, value) => look with { TopMargin = (int)value }),
        new(nameof(PrintProfileForm.RightMargin), "Правое", true, form => form.RightMargin, look => look.RightMargin, (look, value) => look with { RightMargin = (int)value }),
        new(nameof(PrintProfileForm.BottomMargin), "Нижнее", true, form => form.BottomMargin, look => look.BottomMargin, (look, value) => look with { BottomMargin = (int)value }),
    ];

    public static IReadOnlyList<PrintNumber> Sizes { get; } =
    [
        new(nameof(PrintProfileForm.TextPoints), "Размер шрифта текста, пт", false, form => form.TextPoints, look => look.TextPoints, (look, value) => look with { TextPoints = value }),
        new(nameof(PrintProfileForm.TablePoints), "Размер шрифта таблиц, пт", false, form => form.TablePoints, look => look.TablePoints, (look, value) => look with { TablePoints = value }),
        new(nameof(PrintProfileForm.LineSpacing), "Межстрочный интервал", false, form => form.LineSpacing, look => look.LineSpacing, (look, value) => look with { LineSpacing = value }),
    ];

    /// <summary>As people write it: «10,5».</summary>
    public string Words(PrintLook look) => Of(look).ToString("0.####", Russian);

    /// <param name="problem">What to tell whoever typed; none if it is a number.</param>
    public decimal? Read(PrintProfileForm form, out string? problem)
    {
        var typed = (Typed(form) ?? "").Trim();
        var example = Words(PrintLook.Standard);
        var isNumber = decimal.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        problem = (typed, isNumber) switch
        {
            ("", _) => $"Не заполнено. Напишите число, например {example}.",
            ({ Length: > LongestText }, _) or (_, false) => $"«{typed}» – не число. Напишите цифрами, например {example}.",
            _ when IsWhole && value != decimal.Truncate(value) => $"«{typed}» – не целое число миллиметров. Напишите, например, {example}.",
            _ => null,
        };
        return problem is null ? value : null;
    }
}
