using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>
/// Puts brackets around the marks of one page (ISO 32000-1, 14.6): each is either content of an element or an artifact,
/// nothing is left outside (ISO 14289-1, 7.1).
/// </summary>
internal sealed class MarkedContent(DocumentTags tags, StructureTree tree, ByteBuffer content)
{
    private Origin? current;
    private StructureElement? element;
    private ArtifactKind? artifact;

    /// <summary>What is drawn from now on comes from there.</summary>
    public void Enter(Origin origin)
    {
        if (ReferenceEquals(origin, current))
            return;
        current = origin;
        if (KindOf(origin.Role) is { } furniture)
            Enter(furniture);
        else if (tags.ElementOf(origin) is { } owner)
            Enter(owner);
        else
            Enter(ArtifactKind.Layout);
    }

    /// <summary>Closes what is open; the page ends.</summary>
    public void End()
    {
        Leave();
        current = null;
    }

    private void Enter(StructureElement next)
    {
        if (ReferenceEquals(element, next))
            return;
        Leave();
        element = next;
        content.Add("/"u8).Add(next.Type).Add("<</MCID "u8).Add(tree.Mark(next)).Add(">>BDC\n"u8);
    }

    private void Enter(ArtifactKind next)
    {
        if (artifact == next)
            return;
        Leave();
        artifact = next;
        content.Add(OperandsOf(next)).Add("BDC\n"u8);
    }

    private void Leave()
    {
        if (element is not null || artifact is not null)
            content.Add("EMC\n"u8);
        (element, artifact) = (null, null);
    }

    private enum ArtifactKind
    {
        Layout,
        Repetition,
        PageNumber,
        CornerMark,
        Watermark,
    }

    private static ArtifactKind? KindOf(OriginRole role) => role switch
    {
        OriginRole.Border => ArtifactKind.Layout,
        OriginRole.RepeatedHeadingCell => ArtifactKind.Repetition,
        OriginRole.PageNumber => ArtifactKind.PageNumber,
        OriginRole.CornerMark => ArtifactKind.CornerMark,
        OriginRole.Watermark => ArtifactKind.Watermark,
        OriginRole.Paragraph or OriginRole.ListLabel or OriginRole.HeadingCell or OriginRole.SectionCell or OriginRole.BodyCell => null,
    };

    /// <summary>As in ISO 32000-1, table 330.</summary>
    private static ReadOnlySpan<byte> OperandsOf(ArtifactKind kind) => kind switch
    {
        ArtifactKind.Layout => "/Artifact<</Type/Layout>>"u8,
        ArtifactKind.Repetition => "/Artifact<</Type/Pagination>>"u8,
        ArtifactKind.PageNumber => "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>"u8,
        ArtifactKind.CornerMark => "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>"u8,
        ArtifactKind.Watermark => "/Artifact<</Type/Pagination/Subtype/Watermark>>"u8,
    };
}
