using RoadmapPortal.Domain.Editions;
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

    /// <param name="edition">With the code printed on its PDF, which is among its files.</param>
    public VerifiedDocument(VerificationCode code, Edition edition)
    {
        Code = code;
        MunicipalityId = edition.Tenant;
        OfficeEditionId = edition.Id;
        PdfSha256 = edition.Files.Single(file => file.Format == EditionFormat.Pdf).Sha256;
    }

    public VerificationCode Code { get; private set; } = null!;

    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of a school's roadmap; none if it is the office's own paper.</summary>
    public RoadmapEditionId? EditionId { get; private set; }

    /// <summary>Of an order or a municipal roadmap; none if it is a school's paper.</summary>
    public EditionId? OfficeEditionId { get; private set; }

    /// <summary>Of the printed file, in hexadecimal.</summary>
    public string PdfSha256 { get; private set; } = "";
}
