using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Verification;

/// <summary>
/// An approved paper that anybody may verify by its code or its file. It belongs to no municipality's locked rows, since guests ask without saying
/// whose it is; it says nothing of the paper but which it is. Written once, with the approval; the database lets the portal neither change nor remove it.
/// </summary>
public sealed class VerifiedDocument
{
    private VerifiedDocument()
    {
    }

    /// <param name="edition">Approved, with the code printed on its file.</param>
    public VerifiedDocument(VerificationCode code, RoadmapEdition edition)
    {
        Code = code;
        MunicipalityId = edition.Tenant;
        EditionId = edition.Id;
        PdfSha256 = edition.PdfSha256;
    }

    public VerificationCode Code { get; private set; } = null!;

    public MunicipalityId MunicipalityId { get; private set; }

    public RoadmapEditionId EditionId { get; private set; }

    /// <summary>Of the printed file, in hexadecimal.</summary>
    public string PdfSha256 { get; private set; } = "";
}
