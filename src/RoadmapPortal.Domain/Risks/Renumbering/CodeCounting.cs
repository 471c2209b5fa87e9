using System.Globalization;

namespace RoadmapPortal.Domain.Risks.Renumbering;

/// <summary>Counts the codes of a local numbering anew, in the catalogue's order.</summary>
public static class CodeCounting
{
    /// <param name="audited">The parameters that occur in the audit: they are counted first.</param>
    /// <param name="named">Others that roadmaps name: they come after the audited ones of their factor, since a code in use cannot vanish.</param>
    /// <returns>A code for each of them, and none for every other parameter that has one.</returns>
    /// <exception cref="ArgumentException">Canonical codes are not counted.</exception>
    public static IReadOnlyList<WantedCode> Count(
        RiskCatalogueVersion version, CodeNumbering numbering, IReadOnlySet<RiskParameterId> audited, IReadOnlySet<RiskParameterId> named)
    {
        if (numbering == CodeNumbering.Canonical)
        {
            throw new ArgumentException("Canonical codes are the catalogue's own and are not counted.", nameof(numbering));
        }

        // Of «local whole», factors that the audit knows come before those that only roadmaps name.
        var factors = version.Factors.Where(factor => factor.Parameters.Any(Counts))
            .OrderBy(factor => numbering == CodeNumbering.LocalWhole && !factor.Parameters.Any(parameter => audited.Contains(parameter.Id))).ToList();
        var suffix = version.AllParameters().Any(parameter => parameter.CodeIn(numbering)?.Printed.EndsWith('.') == true) ? "." : "";
        var codes = new List<WantedCode>();
        foreach (var (factor, at) in factors.Select((factor, at) => (factor, at)))
        {
            var number = numbering == CodeNumbering.LocalWhole ? at + 1 : NumberOf(factor);
            var counted = factor.Parameters.Where(Counts).OrderBy(parameter => !audited.Contains(parameter.Id));
            codes.AddRange(counted.Select((parameter, place) => new WantedCode(parameter.Id, $"{new ParameterCode(number, place + 1)}{suffix}", IsCertain: true)));
        }

        var rest = version.AllParameters().Where(parameter => !Counts(parameter) && parameter.CodeIn(numbering) is not null);
        return [.. codes, .. rest.Select(parameter => new WantedCode(parameter.Id, "", IsCertain: true))];

        bool Counts(RiskParameter parameter) => audited.Contains(parameter.Id) || named.Contains(parameter.Id);
    }

    /// <summary>
    /// The number that a factor keeps: what its canonical codes say; else what is printed before it; else its place. A document that prints
    /// only some factors counts them anew (школа № 12: «1» before the factor of 2.2).
    /// </summary>
    public static int NumberOf(RiskFactor factor) =>
        factor.Parameters.Select(parameter => parameter.CodeIn(CodeNumbering.Canonical)?.Code.Factor).FirstOrDefault(number => number is not null)
        ?? (int.TryParse(factor.PrintedNumber.Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var printed) && printed is > 0 and < 1000
            ? printed
            : factor.Position + 1);
}
