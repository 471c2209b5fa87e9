namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Everything that one does to a table.</summary>
public sealed record EditingDeeds(EditableTableQuery Table, SaveCells Save, AddActivity Add, MoveActivity Move, DuplicateActivity Duplicate, RemoveActivity Remove);
