namespace RoadmapPortal.Domain.Journal;

/// <summary>From where somebody acts, as the server saw it: the address of their computer or of the proxy before it, and what their browser calls itself.</summary>
public sealed record Origin
{
    /// <summary>Nobody knows: a program wrote, or a visitor whose request is not at hand.</summary>
    public static readonly Origin Unknown = new("", "");

    private const int LongestAddress = 45;
    private const int LongestAgent = 200;

    private Origin(string address, string agent)
    {
        Address = address;
        Agent = agent;
    }

    public string Address { get; }

    public string Agent { get; }

    /// <summary>Both may be whatever a stranger sent: they are cleaned and shortened.</summary>
    public static Origin Of(string? address, string? agent) => new(JournalText.Fit(address, LongestAddress), JournalText.Fit(agent, LongestAgent));
}
