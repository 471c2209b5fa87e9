namespace RoadmapPortal.Web.Shell;

/// <summary>Settings that an administrator has to mend; the message says how.</summary>
public sealed class PortalConfigurationException(string message) : Exception(message);
