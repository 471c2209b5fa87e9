namespace RoadmapPortal.Typesetting.Layout;

/// <summary>What a block says to a space: the four answers, and no other.</summary>
internal abstract record LayoutAnswer
{
    private LayoutAnswer()
    {
    }

    /// <summary>All of it stands.</summary>
    public sealed record Whole(Fragment Fragment) : LayoutAnswer;

    /// <summary>Some of it stands, the rest wants another page.</summary>
    public sealed record Part(Fragment Fragment, Flow Rest) : LayoutAnswer;

    /// <summary>Nothing of it can stand here; at the top of a page that is a failure.</summary>
    public sealed record NoRoom(string Reason) : LayoutAnswer;

    /// <summary>There is nothing to place.</summary>
    public sealed record Empty : LayoutAnswer;
}
