namespace RoadmapPortal.EmbeddedPostgres;

/// <summary>The private server cannot be had; <see cref="Exception.Message"/> is one line that an administrator can act on.</summary>
public class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException()
    {
    }

    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
