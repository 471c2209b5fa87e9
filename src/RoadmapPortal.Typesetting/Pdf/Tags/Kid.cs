namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>What stands in an element: marked content on a page, or another element.</summary>
/// <param name="Page">Object number of the page; 0 of an element.</param>
/// <param name="Number">Number of the marked content on its page, or object number of the element.</param>
internal readonly record struct Kid(int Page, int Number)
{
    public bool IsElement => Page == 0;

    public static Kid Element(int number) => new(0, number);
}
