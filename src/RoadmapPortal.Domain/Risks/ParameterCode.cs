using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RoadmapPortal.Domain.Risks;

/// <summary>
/// код параметра: factor and parameter number, <c>2.4</c>. A printed attribute, never an identity: «Низкая мотивация» is
/// 8.2 in one document, 8.1 in another and 3.2 in a third.
/// </summary>
public sealed record ParameterCode
{
    internal ParameterCode(int factor, int parameter)
    {
        Factor = factor;
        Parameter = parameter;
    }

    public int Factor { get; }

    public int Parameter { get; }

    /// <exception cref="FormatException">The text is not two numbers with a dot between them.</exception>
    public static ParameterCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"Not a parameter code: '{text}'.");

    /// <summary>Takes «2.4» and «2.4.».</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ParameterCode? code)
    {
        var trimmed = text.AsSpan().Trim();
        code = CodeScanner.Code(trimmed, 0) is { } scanned && scanned.Next == trimmed.Length ? new ParameterCode(scanned.Factor, scanned.Parameter) : null;
        return code is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Factor}.{Parameter}");
}
