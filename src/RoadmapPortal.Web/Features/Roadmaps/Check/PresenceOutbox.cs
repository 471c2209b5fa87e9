using System.Threading.Channels;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// What the other servers are to learn of the people here. Kept until it is sent: of a window that moved ten times meanwhile only
/// the last place, of all windows of a roadmap one message.
/// </summary>
public sealed class PresenceOutbox
{
    private readonly Lock gate = new();
    private readonly Dictionary<(MunicipalityId Tenant, RoadmapId Id), Letter> letters = [];
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool isAlive;
    private bool isAnew;

    /// <summary>This run of the portal, among those that share the database.</summary>
    public Guid Server { get; } = Guid.NewGuid();

    /// <param name="presence">None if the window is gone.</param>
    public void Tell(MunicipalityId tenant, RoadmapId roadmap, Guid window, Presence? presence) =>
        Put(() => LetterOf(tenant, roadmap).Windows[window] = new StandingWindow(window, presence?.Name, presence?.Row, presence?.Column));

    /// <summary>Asks the others who stands in the roadmap with them.</summary>
    public void Ask(MunicipalityId tenant, RoadmapId roadmap) => Put(() => LetterOf(tenant, roadmap).Asks = true);

    public void TellAlive() => Put(() => isAlive = true);

    /// <summary>The others are to forget everybody here before they read what follows.</summary>
    public void TellAnew() => Put(() => isAnew = true);

    /// <summary>Waits until there is something to send.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await wake.Reader.ReadAsync(cancellation);

    public IReadOnlyList<Notice> Take()
    {
        lock (gate)
        {
            List<Notice> notices =
            [
                .. isAnew ? [new ServerNotice(Server, Leaves: true)] : Array.Empty<Notice>(),
                .. letters.Select(letter => new PresenceNotice(Server, letter.Key.Tenant, letter.Key.Id, letter.Value.Asks, [.. letter.Value.Windows.Values])),
            ];
            if (isAlive && notices.Count == 0)
            {
                notices.Add(new ServerNotice(Server, Leaves: false));
            }

            letters.Clear();
            isAlive = false;
            isAnew = false;
            return notices;
        }
    }

    private Letter LetterOf(MunicipalityId tenant, RoadmapId roadmap)
    {
        if (!letters.TryGetValue((tenant, roadmap), out var letter))
        {
            letter = new Letter();
            letters.Add((tenant, roadmap), letter);
        }

        return letter;
    }

    private void Put(Action change)
    {
        lock (gate)
        {
            change();
        }

        wake.Writer.TryWrite(true);
    }

    private sealed class Letter
    {
        public Dictionary<Guid, StandingWindow> Windows { get; } = [];

        public bool Asks { get; set; }
    }
}
