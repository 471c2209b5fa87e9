using System.Globalization;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Html;

/// <summary>
/// How a paper looks on a screen and how a browser prints it. Colours are those of the page around and shades of them, so that
/// contrast holds in the light and in the dark.
/// </summary>
internal static class PaperStyle
{
    /// <summary>Type is set in points, and a browser's line is this part higher than its type.</summary>
    private const decimal LineOfSize = 1.15m;

    /// <summary>What a document of its own needs besides the paper.</summary>
    public const string OfPage = """
        :root{color-scheme:light dark;--page:#fff;--ink:#1b1b1b}
        @media (prefers-color-scheme:dark){:root{--page:#17191c;--ink:#e8e6e3}}
        html{background:var(--page);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0}
        main{margin:0 auto;padding:1.5rem clamp(.75rem,3vw,2.5rem) 3rem}
        @media print{:root{color-scheme:light;--page:#fff;--ink:#000}main{padding:0}}

        """;

    /// <summary>What a <see cref="PaperNotice"/> above the paper needs.</summary>
    public const string OfNotice = """
        .notice{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;max-width:60rem;margin:1rem auto 0;padding:.75rem 1rem;border:.0625rem solid;border-radius:.375rem;overflow-wrap:anywhere;box-sizing:border-box;width:calc(100% - 1.5rem)}
        .notice p{margin:0 0 .5rem}
        .notice dl{display:grid;grid-template-columns:minmax(8rem,auto) minmax(0,1fr);gap:.25rem 1rem;margin:0}
        .notice dt{font-weight:600}
        .notice dd{margin:0}
        .notice a{color:inherit;text-underline-offset:.15em}
        .notice a:focus-visible{outline:.1875rem solid;outline-offset:.125rem}
        @media (max-width:30rem){.notice dl{grid-template-columns:minmax(0,1fr)}.notice dd{margin:0 0 .35rem}}
        @media print{.notice{display:none}}

        """;

    private const string OnScreen = """
        .paper{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word;max-width:90rem;margin:0 auto}
        .paper *{box-sizing:border-box}
        .paper p{margin:0 0 .6em}
        .paper h1,.paper h2,.paper h3,.paper h4,.paper h5,.paper h6{line-height:1.25;margin:1.6em 0 .7em;text-wrap:balance}
        .paper .title{font-size:1.5rem;text-align:center}
        .paper .of-table{font-size:1.2rem;text-align:center}
        .paper .of-text{font-size:1.1rem}
        .paper .draft{border:.125rem solid;padding:.4em .8em;width:fit-content}
        .paper .stamp{width:fit-content;max-width:min(20rem,100%);margin:0 0 1.2em auto}
        .paper .letterhead{text-align:center;font-weight:600}
        .paper .registered{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5em;font-weight:400;text-align:left}
        .paper .sheet>p.text,.paper .sheet>.items,.paper .sheet>.letterhead{max-width:60rem;margin-left:auto;margin-right:auto}
        .paper .sheet>.of-text,.paper .sheet>.signature{max-width:60rem;margin-left:auto;margin-right:auto}
        .paper .sheet+.sheet{border-top:.0625rem solid;margin-top:3rem;padding-top:2rem}
        .paper .items{list-style:none;padding:0;margin:0 0 .6em}
        .paper .items .items{margin:.3em 0 0}
        .paper .items>li{display:grid;grid-template-columns:minmax(1.5em,auto) minmax(0,1fr);column-gap:.5em;margin:0 0 .3em}
        .paper .items>li>.items{grid-column:2}
        .paper .signature{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-end;gap:.3em 2em;margin-top:2.5em}
        .paper .signature .name{white-space:nowrap}
        .paper .grid{position:relative;overflow-x:auto;margin:1em 0 1.5em}
        .paper .grid:focus-visible{outline:.1875rem solid;outline-offset:.1875rem}
        .paper table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4}
        .paper caption{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .paper th,.paper td{border:.0625rem solid color-mix(in srgb,currentColor 55%,transparent);padding:.35em .55em;text-align:left;vertical-align:top;font-weight:400}
        .paper thead th,.paper .section th,.paper .level th{font-weight:600;text-align:center}
        .paper thead th{vertical-align:middle;background:color-mix(in srgb,currentColor 8%,transparent)}
        .paper .section th{background:color-mix(in srgb,currentColor 12%,transparent)}
        .paper .level th{background:color-mix(in srgb,currentColor 5%,transparent)}
        .paper .mark{text-align:center}
        @media screen and (max-width:56rem){
        .paper table,.paper tbody,.paper tr,.paper th,.paper td{display:block;width:100%}
        .paper thead{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
        .paper tbody tr:not(.section,.level){border:.0625rem solid color-mix(in srgb,currentColor 55%,transparent);margin:0 0 .75rem;padding:.35em .6em}
        .paper tbody td,.paper tbody tr:not(.section,.level) th{border:0;padding:.2em 0;text-align:left}
        .paper tbody tr:not(.section,.level) th{font-weight:600}
        .paper tbody .mark{text-align:left}
        .paper td::before{content:attr(data-label) ": ";font-weight:600}
        .paper td[data-label=""]::before{content:none}
        .paper .empty{display:none}
        .paper .section th,.paper .level th{border:0;margin:0 0 .75rem}
        }

        """;

    public static string Of(PrintLook look) => OnScreen + string.Create(CultureInfo.InvariantCulture, $$"""
        @page{size:A4;margin:{{Margins(look, isLandscape: false)}}{{Numbers(look)}}
        }
        @page turned{size:A4 landscape;margin:{{Margins(look, isLandscape: true)}}}
        @page:first{@top-center{content:none} }
        @media print{
        .paper{font:{{look.TextPoints}}pt/{{look.LineSpacing * LineOfSize}} "Times New Roman","Liberation Serif",serif;color:#000;max-width:none}
        .paper p,.paper .items>li{margin:0;orphans:2;widows:2}
        .paper .title,.paper .of-table,.paper .of-text{font-size:inherit;margin:.6em 0;break-after:avoid}
        .paper .of-text{text-indent:12.5mm;margin:.3em 0 0}
        .paper .draft{display:none}
        .paper .stamp{width:80mm;max-width:none;margin:0 0 1em auto;break-inside:avoid}
        .paper .letterhead p{margin:0 0 1em}
        .paper .sheet>p.text,.paper .sheet>.items,.paper .sheet>.letterhead,.paper .sheet>.of-text,.paper .sheet>.signature{max-width:none}
        .paper p.text{text-align:justify;text-indent:12.5mm}
        .paper .items,.paper .items .items{margin:0}
        .paper .items>li{display:block;text-align:justify;text-indent:12.5mm}
        .paper .sheet{break-after:page}
        .paper .sheet:last-child{break-after:auto}
        .paper .sheet+.sheet{border:0;margin:0;padding:0}
        .paper .sheet-turned{page:turned}
        .paper .signature{margin-top:2em;flex-wrap:nowrap;break-inside:avoid;break-before:avoid}
        .paper .grid{overflow:visible;margin:1.5mm 0 3mm}
        .paper table{font-size:{{look.TablePoints}}pt;line-height:1.15}
        .paper th,.paper td{border:.5pt solid #000;padding:.6mm 1.2mm}
        .paper thead th,.paper .section th,.paper .level th{background:none;font-weight:700}
        .paper thead{display:table-header-group}
        .paper tr{break-inside:avoid}
        .paper .section,.paper .level{break-after:avoid}
        .paper-draft::before{content:"{{ComposedPaper.DraftMark}}";content:"{{ComposedPaper.DraftMark}}" / "";position:fixed;z-index:-1;inset:0;display:grid;place-items:center;font:700 90pt/1 "Times New Roman","Liberation Serif",serif;color:#ddd;transform:rotate(-35deg)}
        }

        """);

    private static string Margins(PrintLook look, bool isLandscape)
    {
        var (left, top, right, bottom) = PaperMargins.Of(look, isLandscape);
        return string.Create(CultureInfo.InvariantCulture, $"{top}mm {right}mm {bottom}mm {left}mm");
    }

    /// <summary>In the middle of the top margin, 10 mm from the edge (ГОСТ Р 7.0.97-2025).</summary>
    private static string Numbers(PrintLook look) => look.ShowsPageNumbers
        ? ";@top-center{content:counter(page);font:12pt \"Times New Roman\",\"Liberation Serif\",serif;vertical-align:top;padding-top:10mm}"
        : "";
}
