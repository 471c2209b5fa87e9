using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Demo.Load;

/// <summary>A transcribed document, as its data file states it. Every text is verbatim.</summary>
public sealed record DemoDocument(
    string Source,
    DemoMunicipality Municipality,
    DemoPeriod Period,
    DemoCatalogue Catalogue,
    IReadOnlyList<DemoSchool> Schools,
    DemoAudit? Audit,
    IReadOnlyList<DemoResponsible> Directory,
    DemoOrder? Order,
    DemoRoadmap Roadmap);

public sealed record DemoMunicipality(string Slug, string Name, string ShortName, string Authority);

public sealed record DemoPeriod(string Words, DateOnly From, DateOnly To);

/// <param name="Numbering">None if the document gives its parameters no codes.</param>
public sealed record DemoCatalogue(string Name, CodeNumbering? Numbering, IReadOnlyList<DemoFactor> Factors);

public sealed record DemoFactor(string? Number, string Name, IReadOnlyList<DemoParameter> Parameters);

public sealed record DemoParameter(string? Code, string? PrintedCode, string Name);

public sealed record DemoSchool(SchoolKind Kind, int? Number, string Label, string Name, IReadOnlyList<string> Aliases);

public sealed record DemoAudit(string? Heading, string? Introduction, IReadOnlyList<AuditColumn> Columns, IReadOnlyList<DemoAuditLine> Lines);

/// <param name="PrintedList">The list of schools in the document's own words; none if it prints none.</param>
public sealed record DemoAuditLine(string? Factor, string Code, string? PrintedList, IReadOnlyList<string> Schools);

public sealed record DemoResponsible(ResponsibleKind Kind, string Label, IReadOnlyList<string> Aliases);

/// <param name="Issuer">In the genitive, as stamps of annexes name it.</param>
public sealed record DemoOrder(
    IReadOnlyList<string> Body,
    string Heading,
    DateOnly Date,
    string PrintedDate,
    string? Place,
    string Number,
    string PrintedNumber,
    string Title,
    string? Issuer,
    string Preamble,
    IReadOnlyList<DemoOrderItem> Items,
    DemoSignature Signature,
    DemoAnnex Annex);

public sealed record DemoOrderItem(string Number, string Text, IReadOnlyList<DemoOrderItem> Items);

public sealed record DemoSignature(string Position, string Name);

/// <param name="Stamp">Verbatim.</param>
/// <param name="Number">By which the order's text calls the annex; none if it does not.</param>
public sealed record DemoAnnex(IReadOnlyList<string> Stamp, int? Number);

/// <param name="Kind"><c>municipal</c> or <c>school</c>.</param>
/// <param name="School">Label of the school whose roadmap it is.</param>
/// <param name="ApprovalStamp">Verbatim.</param>
/// <param name="Approval">What the verbatim stamp means.</param>
public sealed record DemoRoadmap(
    string Kind,
    string? School,
    string Title,
    IReadOnlyList<string>? ApprovalStamp,
    Approval? Approval,
    DemoSignature? Signature,
    IReadOnlyList<DemoBlock> Blocks,
    IReadOnlyList<DemoTable> Tables);

public sealed record DemoBlock(BlockKind Kind, string? Heading, string? Text = null, IReadOnlyList<DemoItem>? Items = null, string? Table = null);

public sealed record DemoItem(string Marker, string Text);

public sealed record DemoTable(
    string Key, TableKind Kind, string Title, TableNumbering Numbering, IReadOnlyList<DemoColumn> Columns, IReadOnlyList<DemoSection> Sections);

public sealed record DemoColumn(ColumnKind Kind, string Heading);

public sealed record DemoSection(string? Heading, IReadOnlyList<DemoLevel> Levels);

public sealed record DemoLevel(Level? Level, string? Heading, IReadOnlyList<DemoActivity> Activities);

public sealed record DemoActivity(string? Number, IReadOnlyDictionary<ColumnKind, string> Cells);
