using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Hyphenation;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Sets documents into pages by the measures of a ruler.</summary>
public sealed class DocumentLayout(ITextRuler ruler)
{
    /// <summary>
    /// The pages one after another, each made when it is asked for, so that a long paper need not be held whole.
    /// </summary>
    /// <exception cref="LayoutException">While enumerating: something cannot be set; nothing is left out instead.</exception>
    public IEnumerable<Page> PagesOf(TypesetDocument document)
    {
        var shaper = new TextShaper(ruler, Hyphenator.For(document.Language));
        var number = 1;
        for (var i = 0; i < document.Sections.Count; i++)
        {
            foreach (var page in new SectionPaginator(document.Sections[i], shaper, i + 1, document.Watermark, i == 0 ? document.CornerMark : null).PagesFrom(number))
            {
                yield return page;
                number++;
            }
        }
    }
}
