namespace RoadmapPortal.Data.People;

/// <summary>A Data Protection key, as the framework writes it. In the database, so that every server of the portal reads the same cookies.</summary>
public sealed class ProtectionKey
{
    public Guid Id { get; set; }

    public string FriendlyName { get; set; } = "";

    public string Xml { get; set; } = "";
}
