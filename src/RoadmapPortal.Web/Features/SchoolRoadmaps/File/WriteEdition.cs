using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary>Freezes a school's roadmap as data and as a printed paper.</summary>
public static class WriteEdition
{
    public static readonly Rule IsPrintable = new("edition/is-printable", "Карту нельзя напечатать. {0}");

    /// <param name="roadmap">As it is now; its stage and stamp are those of <paramref name="sources"/>.</param>
    /// <param name="mark">Printed on what is approved; none on a submission.</param>
    public static Outcome<RoadmapEdition> Of(
        SchoolRoadmap roadmap, RoadmapSources sources, RoadmapEditionKind kind, int number, DateTimeOffset at, string by, VerificationMark? mark)
    {
        var paper = RoadmapPaper.From(sources) with { Verification = mark };
        try
        {
            return Outcome.Done(new RoadmapEdition(roadmap, kind, number, at, by, Bytes(paper, "json", at), Bytes(paper, "pdf", at)));
        }
        catch (LayoutException exception)
        {
            return Outcome.Refused<RoadmapEdition>(IsPrintable.Refuse(PaperProblem.Words(exception)));
        }
    }

    private static byte[] Bytes(RoadmapPaper paper, string format, DateTimeOffset at)
    {
        using var buffer = new MemoryStream();
        PaperFormat.Find(format)!.Write(paper, PaperKind.Find(null, paper)!, at, buffer);
        return buffer.ToArray();
    }
}
