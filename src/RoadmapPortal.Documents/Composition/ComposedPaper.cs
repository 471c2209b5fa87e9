using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Composition;

/// <summary>
/// A paper ready for any format: what stands on it, in reading order, and what each part is. Made from a paper's record by its
/// composition; formats only draw it and decide nothing about the words.
/// </summary>
/// <param name="Title">Of the file: what the paper is called.</param>
/// <param name="Author">Who issues it.</param>
/// <param name="IsDraft">Not approved yet: each page says «ПРОЕКТ».</param>
/// <param name="Look">How the office prints.</param>
/// <param name="Sections">At least one; a section begins a new page, pages are counted through.</param>
public sealed record ComposedPaper(string Title, string Author, bool IsDraft, PrintLook Look, IReadOnlyList<PaperSection> Sections)
{
    /// <summary>The word across the pages of a draft.</summary>
    public const string DraftMark = "ПРОЕКТ";

    /// <summary>Of an approved edition's file; none otherwise.</summary>
    public VerificationMark? Verification { get; init; }

    public IEnumerable<PaperElement> Elements => Sections.SelectMany(section => section.Elements);
}

/// <param name="IsLandscape">Whether the sheet is turned.</param>
public sealed record PaperSection(bool IsLandscape, IReadOnlyList<PaperElement> Elements);
