namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Something cannot be set on the given paper. Nothing is ever left out or cut off instead.</summary>
public class LayoutException : Exception
{
    public LayoutException(string reason, string path) : base($"{path}: {reason}")
    {
        Reason = reason;
        Path = path;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>Where, counted from 1: <c>section 2 / block 5 (table) / row 3 / cell 2</c>.</summary>
    public string Path { get; }
}
