namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>Everything that one does to a table.</summary>
public sealed record EditingDeeds(EditableTableQuery Table, SaveCell Save, AddActivity Add, MoveActivity Move, RemoveActivity Remove);
