using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Composition;

/// <summary>One part of a paper in reading order. Texts are as the office wrote them; <c>\n</c> is a line break inside a part.</summary>
public abstract record PaperElement;

/// <summary>The stamp in the upper right corner, lines from the left, at most 8 cm wide: «УТВЕРЖДАЮ …», «Приложение № 1 …».</summary>
public sealed record CornerStamp(IReadOnlyList<string> Lines) : PaperElement;

/// <summary>The head of an order: who issues it, «ПРИКАЗ», then date on the left, place in the middle and number on the right of one line.</summary>
public sealed record Letterhead(IReadOnlyList<string> Body, string Kind, string Date, string? Place, string Number) : PaperElement;

/// <summary>The title of an order or an annex: bold, in the middle.</summary>
public sealed record PaperTitle(string Text) : PaperElement;

/// <param name="Level">2 or more; the title is 1.</param>
/// <param name="HeadsTable">Stands in the middle above a table rather than like a line of the text.</param>
public sealed record PaperHeading(string Text, int Level, bool HeadsTable) : PaperElement;

/// <summary>One paragraph.</summary>
/// <param name="Lead">Bold words that it begins with: «Цель:».</param>
public sealed record RunningText(string Text, string? Lead = null) : PaperElement;

public sealed record PaperList(IReadOnlyList<PaperListItem> Items) : PaperElement;

/// <param name="Label">As printed: «1.», «2.1.», «-».</param>
public sealed record PaperListItem(string Label, string Text, IReadOnlyList<PaperListItem> Items);

/// <param name="Name">What the table is, in a word or two: the name of a spreadsheet's sheet.</param>
/// <param name="Data">The activities of a roadmap's table; none for an audit.</param>
public sealed record PaperTable(string Name, PaperGrid Grid, TablePart? Data = null) : PaperElement;

/// <summary>Position on the left, initials and surname on the right of its last line; never divided, never alone on a page.</summary>
public sealed record SignatureLine(string Position, string Name) : PaperElement;
