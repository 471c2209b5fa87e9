using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Audits.Pasting;

/// <summary>A copied line with what it means in a municipality.</summary>
/// <param name="Parameter">The one that the line means, or perhaps means; none if the catalogue has nothing like it.</param>
/// <param name="Schools">Read out of the line's list.</param>
public sealed record PastedParameter(PastedLine Line, RiskParameter? Parameter, PastedMatch Match, SchoolListReading Schools)
{
    /// <summary>
    /// The name tells, since codes differ from document to document; of several parameters of one name the code, and of a line without a
    /// name the code alone.
    /// </summary>
    public static PastedParameter Of(PastedLine line, RiskCatalogueVersion catalogue, CodeNumbering numbering, SchoolList register)
    {
        var named = catalogue.Factors.SelectMany(factor => factor.Parameters).Where(parameter => line.Parameter.Length > 0 && RiskParameter.AreSame(parameter.Name, line.Parameter)).ToList();
        var coded = ParameterCode.TryParse(line.Code, out var code) ? catalogue.FindByCode(numbering, code) : null;
        var schools = register.Read(line.Schools);
        if (named.Count > 0)
        {
            var parameter = named.Find(other => other == coded) ?? named[0];
            var match = parameter == coded ? PastedMatch.Certain : named.Count > 1 ? PastedMatch.OneOfSeveral : coded is null && line.Code.Length == 0 ? PastedMatch.Certain : PastedMatch.OtherCode;
            return new PastedParameter(line, parameter, match, schools);
        }

        return new PastedParameter(line, coded, coded is null ? PastedMatch.None : line.Parameter.Length == 0 ? PastedMatch.Certain : PastedMatch.OtherName, schools);
    }
}

/// <summary>How a copied line found its parameter.</summary>
public enum PastedMatch
{
    /// <summary>Nothing speaks against it.</summary>
    Certain,

    /// <summary>The name is the same, the code is another one.</summary>
    OtherCode,

    /// <summary>The code is the same, the name is another one: to be looked at.</summary>
    OtherName,

    /// <summary>Several parameters have this name.</summary>
    OneOfSeveral,

    None,
}
