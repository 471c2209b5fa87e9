namespace RoadmapPortal.EndToEndTests;

/// <summary>All journeys share one portal and one Chromium; each has windows and, where it writes, rows of its own.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<Stage>;
