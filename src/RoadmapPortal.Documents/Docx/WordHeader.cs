using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Docx;

/// <summary>What stands above the text of each page: the page number, and across a draft's pages the word that it is one.</summary>
internal static class WordHeader
{
    private const string PageNumber =
        """<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>""";

    /// <summary>As word processors themselves write it; by the shape's name they find it when it is to be taken away.</summary>
    private const string Watermark = $"""
        <w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="{ComposedPaper.DraftMark}" style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:132pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="{ComposedPaper.DraftMark}"/></v:shape></w:pict></w:r>
        """;

    public static string Of(bool hasNumber, bool isDraft) => $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <w:hdr xmlns:w="{WordXml.Namespace}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:p><w:pPr><w:pStyle w:val="{StyleId.Header}"/></w:pPr>{(isDraft ? Watermark : "")}{(hasNumber ? PageNumber : "")}</w:p></w:hdr>
        """;
}
