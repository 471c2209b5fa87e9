using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Catalogues.Ready;

/// <summary>готовый классификатор: a catalogue that ships with the portal, as its data file states it. Every name is verbatim.</summary>
/// <param name="Source">The documents that attest it.</param>
/// <param name="Note">What is certain and what is not.</param>
public sealed record ReadyCatalogue(string Key, string Name, string Source, string Note, IReadOnlyList<ReadyFactor> Factors)
{
    /// <summary>Writes it as the next version of a catalogue.</summary>
    public RiskCatalogueVersion AddTo(RiskCatalogue catalogue)
    {
        var version = catalogue.AddVersion();
        foreach (var ready in Factors)
        {
            var factor = version.AddFactor(ready.Number, ready.Name);
            foreach (var parameter in ready.Parameters)
            {
                var added = factor.AddParameter(parameter.Name);
                if (parameter.CanonicalCode is { } code)
                {
                    added.AddCode(CodeNumbering.Canonical, ParameterCode.Parse(code), code, parameter.IsCertain);
                }
            }
        }

        return version;
    }
}

/// <param name="Number">As documents print it; empty if they do not number.</param>
public sealed record ReadyFactor(string Number, string Name, string Source, IReadOnlyList<ReadyParameter> Parameters);

/// <param name="CanonicalCode">None if no document tells it.</param>
/// <param name="IsCertain">A document tells the canonical code.</param>
/// <param name="Source">Which documents name the parameter, under which codes.</param>
public sealed record ReadyParameter(string Name, string? CanonicalCode, bool IsCertain, string Source);

/// <summary>Which parts of the ready catalogues speak of the same thing.</summary>
public sealed record ReadyMapping(string Note, IReadOnlyList<ReadyPair> Factors, IReadOnlyList<ReadyPair> Parameters);

/// <summary>Two names; which stands first means nothing.</summary>
public sealed record ReadyPair(string One, string Other);
