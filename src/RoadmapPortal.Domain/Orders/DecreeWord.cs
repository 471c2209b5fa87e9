namespace RoadmapPortal.Domain.Orders;

/// <summary>How an office prints «приказываю:». Stored by name.</summary>
public enum DecreeWord
{
    /// <summary>In the run of the text: «…, приказываю:».</summary>
    Running,

    /// <summary>On a line of its own: «ПРИКАЗЫВАЮ:».</summary>
    Capitals,

    /// <summary>On a line of its own: «п р и к а з ы в а ю:».</summary>
    Spaced,
}
