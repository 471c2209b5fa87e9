using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>What the paper of a roadmap says, municipal or school: words only, as they are printed, in printing order.</summary>
/// <param name="School">Label of the school whose roadmap it is; none for a municipal one.</param>
/// <param name="AnnexStamp">The stamp in the upper right corner if an order approves the roadmap; none otherwise.</param>
/// <param name="ApprovalStamp">The roadmap's own stamp; none if it has no such.</param>
/// <param name="IsApproved">Until then every page says that it is a draft.</param>
public sealed record RoadmapPaper(
    PaperMunicipality Municipality,
    PaperPeriod Period,
    string? School,
    string Title,
    bool IsApproved,
    PaperStamp AnnexStamp,
    PaperStamp ApprovalStamp,
    PaperSignature? Signature,
    AuditPart? Audit,
    IReadOnlyList<PaperBlock> Blocks,
    IReadOnlyList<TablePart> Tables,
    OrderPart? Order,
    PrintLook Look)
{
    /// <summary>Of an approved edition; none otherwise.</summary>
    public VerificationMark? Verification { get; init; }

    /// <summary>What the checks found. Looked for when asked: papers for people do not say it.</summary>
    public IReadOnlyList<Flaw> Flaws => Inspection.Value;

    internal Lazy<IReadOnlyList<Flaw>> Inspection { get; init; } = new([]);

    /// <summary>The paper of a roadmap as it stands now. A school's paper says of the audit only what was found at that school.</summary>
    /// <exception cref="InvalidOperationException">The sources do not belong together: a school, a parameter or a table is missing.</exception>
    public static RoadmapPaper From(RoadmapSources sources) => new RoadmapPaperBuilder(sources).Build();
}

public sealed record PaperMunicipality(string Slug, string Name, string ShortName);

public sealed record PaperPeriod(string Words, DateOnly From, DateOnly To);

/// <param name="Lines">
/// As the paper prints them, made from the approval; of a document taken over without one, its own words; empty if there is none.
/// </param>
/// <param name="Source">As they stood in a document taken over, word for word; empty otherwise.</param>
public sealed record PaperStamp(IReadOnlyList<string> Lines, IReadOnlyList<string> Source)
{
    /// <summary>The document's own words if it was taken over, else the printed ones: what data for other programs says.</summary>
    public IReadOnlyList<string> Words => Source.Count > 0 ? Source : Lines;
}

public sealed record PaperSignature(string Position, string Name);

/// <summary>The audit table: factors, their parameters, and for each parameter the schools at which it was found.</summary>
public sealed record AuditPart(string? Introduction, IReadOnlyList<AuditColumn> Columns, IReadOnlyList<AuditFactorPart> Factors);

/// <param name="Number">As printed: «1.», «1».</param>
public sealed record AuditFactorPart(string Number, string Name, IReadOnlyList<AuditParameterPart> Parameters);

/// <param name="Code">Normalised: «1.1»; none if the document gives none.</param>
/// <param name="PrintedCode">As the document prints it: «1.1.».</param>
/// <param name="Schools">Labels in the municipality's order.</param>
/// <param name="PrintedSchools">The list as printed.</param>
public sealed record AuditParameterPart(string? Code, string PrintedCode, string Name, IReadOnlyList<string> Schools, string PrintedSchools);

/// <summary>A block in printing order.</summary>
/// <param name="Items">Tasks or indicators; empty for other kinds.</param>
/// <param name="Table">The table that a table block prints; none for other kinds.</param>
public sealed record PaperBlock(BlockKind Kind, string? Heading, string? Text, IReadOnlyList<PaperItem> Items, TablePart? Table);

/// <param name="Marker">As printed before the text: «1.», «-».</param>
public sealed record PaperItem(string Marker, string Text);

public sealed record TablePart(TableKind Kind, string Title, IReadOnlyList<TableColumnPart> Columns, IReadOnlyList<TableSectionPart> Sections);

public sealed record TableColumnPart(ColumnKind Kind, string Heading)
{
    /// <summary>In percent of the table's width; none if the column finds its width itself.</summary>
    public int? Share { get; init; }
}

/// <summary>One run of rows: a level of a section. Neighbouring runs of one section share its heading and print it once.</summary>
/// <param name="Section">Counts the table's sections from 0, so that two sections with the same words stay two.</param>
/// <param name="LevelHeading">The printed words of the level; none if the section has no levels.</param>
public sealed record TableSectionPart(int Section, string? Heading, Level Level, string? LevelHeading, IReadOnlyList<ActivityPart> Activities);

/// <param name="Number">As printed; empty if the table has no numbers.</param>
/// <param name="Codes">The codes that the code cell writes, normalised.</param>
/// <param name="AllParameters">The code cell asks for all parameters in words («все параметры»); <paramref name="Codes"/> is then empty.</param>
public sealed record ActivityPart(string Number, Cells Cells, IReadOnlyList<string> Codes, bool AllParameters)
{
    /// <summary>The row's own id.</summary>
    public Guid Id { get; init; }

    /// <summary>What the words of the dates mean; none if the table has no column for them.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Ids of the directory's entries that the row names, in the order of the words.</summary>
    public IReadOnlyList<Guid> ResponsibleIds { get; init; } = [];
}

/// <summary>The order that approves the roadmap.</summary>
/// <param name="Date">None until it is registered; the number is blank then.</param>
public sealed record OrderPart(
    IReadOnlyList<string> Body,
    string Heading,
    DateOnly? Date,
    string PrintedDate,
    string? Place,
    string Number,
    string PrintedNumber,
    string Title,
    string Preamble,
    IReadOnlyList<OrderItemPart> Items,
    PaperSignature Signature);

public sealed record OrderItemPart(string Number, string Text, IReadOnlyList<OrderItemPart> Items);
