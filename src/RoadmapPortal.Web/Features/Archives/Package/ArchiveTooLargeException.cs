namespace RoadmapPortal.Web.Features.Archives.Package;

/// <summary>The period does not fit into one archive, see <see cref="ArchiveLimits"/>.</summary>
public sealed class ArchiveTooLargeException() : InvalidOperationException("The archive grows too large.");
