namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>Another living program has the wanted folder; a caller may wait for it or join it.</summary>
public sealed class FolderInUseException : EmbeddedPostgresException
{
    public FolderInUseException()
    {
    }

    public FolderInUseException(string message)
        : base(message)
    {
    }

    public FolderInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
