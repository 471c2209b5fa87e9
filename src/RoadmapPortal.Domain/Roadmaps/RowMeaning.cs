using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Understands the words of a row by the period's catalogue, in its numbering, and by the municipality's directory.</summary>
/// <param name="Catalogue">None while a roadmap is not bound to an audit: codes then mean no parameter.</param>
/// <param name="Audited">The parameters that the period's audit looked at: what «все параметры» means.</param>
public sealed record RowMeaning(
    RiskCatalogueVersion? Catalogue, CodeNumbering Numbering, IReadOnlyList<RiskParameterId> Audited, ResponsibleDirectory Directory)
{
    /// <summary>Understands nothing: for the cells whose words are only words, so that nothing need be loaded for them.</summary>
    public static readonly RowMeaning Nothing = new(null, CodeNumbering.Canonical, [], new ResponsibleDirectory([]));

    /// <summary>Whether the words of this column mean parameters or directory entries.</summary>
    public static bool Concerns(ColumnKind column) => column is ColumnKind.Codes or ColumnKind.Responsible;

    /// <summary>The parameters meant; a code that the catalogue lacks means none and stays in the words.</summary>
    public IReadOnlyList<RiskParameterId> Parameters(string words)
    {
        if (Catalogue is null)
        {
            return [];
        }

        var list = ParameterCodeList.Read(words);
        return list.All
            ? Audited
            : [.. list.Codes.Select(code => Catalogue.FindByCode(Numbering, code)).OfType<RiskParameter>().Select(parameter => parameter.Id)];
    }

    public IReadOnlyList<ResponsibleId> Responsible(string words) => [.. Directory.Find(words).Select(entry => entry.Id)];
}
