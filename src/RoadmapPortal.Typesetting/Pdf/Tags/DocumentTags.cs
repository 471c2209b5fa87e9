using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>
/// Gives the marks of the pages their elements. Pages come in the order of the blocks, so one walk through the document
/// keeps up with them; what is behind it is closed and forgotten.
/// </summary>
internal sealed class DocumentTags(TypesetDocument document, StructureTree tree)
{
    private readonly HeadingLevels headings = new();
    private readonly ListTags lists = new(tree);
    private int section = -1;
    private int block;
    private Block? current;
    private StructureElement? sectionElement;
    private StructureElement? paragraph;
    private TableTags? table;
    private Origin? labelOrigin;
    private Origin? textOrigin;

    /// <summary>The element of a mark's text, null where there is nothing to read.</summary>
    /// <param name="origin">
    /// The same instance for all text of one paragraph, label or cell: equal ones may belong to a block that is printed
    /// twice.
    /// </param>
    public StructureElement? ElementOf(Origin origin) => origin.Block switch
    {
        Paragraph source => OfParagraph(source, origin),
        Table source => OfTable(source, origin),
        _ => throw new InvalidOperationException($"Text of {origin.Role} belongs to no block."),
    };

    public void EndPage() => table?.EndPage();

    public void Finish()
    {
        LeaveBlock();
        LeaveSection();
    }

    private StructureElement? OfTable(Table source, Origin origin)
    {
        StructureElement? element = null;
        if (ReferenceEquals(current, source) && table!.TryFind(origin, out element))
            return element;
        var parent = MoveTo(source);
        lists.Close();
        table = new TableTags(source, tree, parent);
        return table.TryFind(origin, out element)
            ? element
            : throw new InvalidOperationException("Text belongs to a cell that is not in its table.");
    }

    private StructureElement? OfParagraph(Paragraph source, Origin origin)
    {
        if (!IsGoneOn(source, origin))
            BeginParagraph(source, MoveTo(source));
        if (origin.Role == OriginRole.ListLabel)
            labelOrigin = origin;
        else
            textOrigin = origin;
        if (!IsItem(source))
            return paragraph;
        return origin.Role == OriginRole.ListLabel ? lists.Label() : lists.Body();
    }

    /// <summary>Whether the text goes on with the present paragraph: it is known, or its first after the label.</summary>
    private bool IsGoneOn(Paragraph source, Origin origin) => ReferenceEquals(current, source)
        && (origin.Role == OriginRole.ListLabel
            ? ReferenceEquals(labelOrigin, origin) || (labelOrigin is null && textOrigin is null)
            : ReferenceEquals(textOrigin, origin) || textOrigin is null);

    private void BeginParagraph(Paragraph source, StructureElement parent)
    {
        if (IsItem(source))
        {
            lists.BeginItem(source.Label!, parent);
            return;
        }
        lists.Close();
        if (source.HeadingLevel > 0)
            paragraph = tree.Open(parent, FormattableString.Invariant($"H{headings.Next(source.HeadingLevel)}"));
        else if (source.Label is not null || Words.AreIn(source.Runs))
            paragraph = tree.Open(parent, "P");
    }

    /// <summary>A numbered heading is a heading; the number is part of its text.</summary>
    private static bool IsItem(Paragraph paragraph) => paragraph is { Label: not null, HeadingLevel: 0 };

    /// <summary>Goes on to the block and answers with the element it stands in.</summary>
    private StructureElement MoveTo(Block target)
    {
        LeaveBlock();
        do
            Step();
        while (!ReferenceEquals(document.Sections[section].Blocks[block], target));
        current = target;
        return sectionElement ??= tree.Open(tree.Document, "Sect");
    }

    private void Step()
    {
        block++;
        while (section < 0 || block == document.Sections[section].Blocks.Count)
        {
            LeaveSection();
            if (++section == document.Sections.Count)
                throw new InvalidOperationException("Text belongs to a block that is not in the document, or not in this place.");
            block = 0;
        }
    }

    private void LeaveBlock()
    {
        if (paragraph is not null)
            tree.Close(paragraph);
        table?.Finish();
        (current, paragraph, table, labelOrigin, textOrigin) = (null, null, null, null, null);
    }

    private void LeaveSection()
    {
        lists.Close();
        if (sectionElement is not null)
            tree.Close(sectionElement);
        sectionElement = null;
    }
}
