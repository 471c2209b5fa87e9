namespace RoadmapPortal.Data.Tenancy;

/// <summary>A write for another municipality than the context's own: a defect, stopped before it reaches the database.</summary>
public sealed class ForeignTenantException(string message) : InvalidOperationException(message);
