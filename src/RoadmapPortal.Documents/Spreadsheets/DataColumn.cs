using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>A column of plain records: its heading and what an activity says in it.</summary>
internal sealed record DataColumn(string Heading, Func<DataRecord, string> Words, CellLook Look = CellLook.Text);

/// <summary>One activity and where it stands.</summary>
internal sealed record DataRecord(PaperTable Table, TableSectionPart Run, ActivityPart Activity);
