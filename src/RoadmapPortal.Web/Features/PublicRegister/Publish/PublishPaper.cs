using System.Globalization;
using System.Text;
using System.Xml;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Domain.PublicRegister;

namespace RoadmapPortal.Web.Features.PublicRegister.Publish;

/// <summary>
/// Puts an approved edition into the public register, to be saved in the transaction of its approval. It is put there whether the municipality is public
/// or not: who sees it is asked when somebody looks.
/// </summary>
public static class PublishPaper
{
    /// <summary>Between which a search puts what it found; no kept text has them.</summary>
    public const char HitBegins = '\uE000', HitEnds = '\uE001';

    public static void In(PortalContext context, ApprovedPaper paper) =>
        context.Add(new PublicPaper(paper.Municipality, paper.Kind, paper.Edition, paper.Subject, paper.Number, paper.Title, paper.At, ContentOf(paper))
            .ApprovedBy(paper.OrderDate, paper.OrderNumber)
            .SpeakingOf(paper.Period)
            .Of(paper.School)
            .With(paper.Code, paper.Files));

    private static PublicContent ContentOf(ApprovedPaper paper)
    {
        using var body = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        PaperHtml.WriteBody(paper.Content, body);
        using var style = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        PaperHtml.WriteStyle(paper.Content.Look, style);
        return new PublicContent(body.ToString(), style.ToString(), WordsOf(body.ToString()));
    }

    /// <summary>The words between the tags. The markup is well-formed XML.</summary>
    private static string WordsOf(string body)
    {
        var words = new StringBuilder();
        using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                words.Append(reader.Value.Replace(HitBegins, ' ').Replace(HitEnds, ' ')).Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }
}
