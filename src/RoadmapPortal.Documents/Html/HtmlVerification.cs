using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Html;

/// <summary>Below an approved paper: the two-dimensional code and the address where it is verified.</summary>
internal static class HtmlVerification
{
    public const string Style = """
        .verification{display:flex;flex-wrap:wrap;justify-content:flex-end;align-items:flex-end;gap:.25rem .75rem;max-width:90rem;margin:2rem auto 0;font:.875rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;text-align:right}
        .verification p{margin:0;overflow-wrap:anywhere}
        .verification a{color:inherit}
        .verification svg{width:25mm;height:25mm}
        @media print{.verification{break-inside:avoid}}

        """;

    public static void Write(HtmlText html, VerificationMark mark)
    {
        var modules = QrModules.Of(mark.Address);
        html.Tag("<footer class=\"verification\" lang=\"ru\">\n<p>").Words(mark.Lines[0]).Tag("<br/><a href=\"").OneLine(mark.Address.AbsoluteUri).Tag("\">").Words(mark.Lines[1]).Tag("</a><br/>").Words(mark.Lines[2]).Tag("</p>\n")
            .Tag($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {modules.Count} {modules.Count}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"").OneLine(VerificationMark.Description)
            .Tag("\"><path fill=\"#fff\" d=\"M0 0h").Number(modules.Count).Tag("v").Number(modules.Count).Tag("H0z\"/><path fill=\"#000\" d=\"");
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column] == '#')
                {
                    html.Tag("M").Number(column).Tag(" ").Number(row).Tag("h1v1h-1z");
                }
            }
        }

        html.Tag("\"/></svg>\n</footer>\n");
    }
}
