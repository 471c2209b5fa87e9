using Microsoft.JSInterop;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Features.Roadmaps.Header;

/// <summary>
/// One visitor at the words around the tables: what the script on the page asks for. Believes nothing that comes in: the action knows
/// which texts there are, and asks for permission each time. A change once asked for is carried out even if the page is closed meanwhile.
/// </summary>
public sealed class HeaderSession(ChangeStructure change, Visitor visitor, RoadmapId roadmap, LiveRoadmap live, ILogger log)
{
    /// <summary>A part has three texts at most.</summary>
    public const int MostTexts = 10;

    /// <summary>Saves the texts of one part: all of them or none.</summary>
    [JSInvokable]
    public Task<HeaderAnswer> SaveAsync(IReadOnlyList<HeaderWriting?>? texts) => ChangeAsync(texts, null);

    /// <summary>Adds a line at the end of a list.</summary>
    /// <param name="list">task or indicator.</param>
    [JSInvokable]
    public Task<HeaderAnswer> AddAsync(string? list, string? words) => (list, string.IsNullOrWhiteSpace(words)) switch
    {
        ("task" or "indicator", false) => ChangeAsync([], new StructureDeed("add", list, Guid.Empty) { Words = words! }),
        ("task" or "indicator", true) => Task.FromResult(HeaderAnswer.Refused([Wording.SaysSomething.Refuse()])),
        _ => Task.FromResult(HeaderAnswer.Refused([Gate.IsFound.Refuse()])),
    };

    /// <summary>Takes a line out of its list.</summary>
    /// <param name="texts">What the visitor saw of it: whoever takes it away must have seen what goes.</param>
    [JSInvokable]
    public Task<HeaderAnswer> RemoveAsync(string? part, IReadOnlyList<HeaderWriting?>? texts) =>
        (part ?? "").Split('-', 2) is ["task" or "indicator", var id] words && Guid.TryParse(id, out var line)
            ? ChangeAsync(texts, new StructureDeed("remove", words[0], line))
            : Task.FromResult(HeaderAnswer.Refused([Gate.IsFound.Refuse()]));

    private async Task<HeaderAnswer> ChangeAsync(IReadOnlyList<HeaderWriting?>? texts, StructureDeed? deed)
    {
        var writings = (texts ?? []).OfType<HeaderWriting>().Where(text => text is { Name: not null, Seen: not null, Words: not null }).ToList();
        if (writings.Count != (texts?.Count ?? 0) || writings.Count > MostTexts || (writings.Count == 0 && deed is null))
        {
            return HeaderAnswer.Refused([Gate.IsFound.Refuse()]);
        }

        var outcome = await change.RunAsync(visitor, roadmap, [.. writings.Select(text => new StructureWriting(text.Name!, text.Seen!, text.Words!))], deed, CancellationToken.None);

        // Who was refused as a person is told nothing of what stands there.
        var now = outcome.Value is null ? null : await NowAsync();
        var problems = outcome.IsDone ? [] : outcome.Value?.Problems ?? [];
        return new HeaderAnswer(
            outcome.IsDone,
            [.. writings.Select(text => Answer(text, now, problems))],
            outcome.IsDone ? [] : [.. outcome.Value is null ? outcome.Refusals.Select(refusal => refusal.Words) : problems.Where(problem => writings.All(text => text.Name != problem.Place)).Select(problem => problem.Refusal.Words)],
            now);
    }

    private static TextAnswer Answer(HeaderWriting text, HeaderTexts? now, IReadOnlyList<PlacedRefusal> problems)
    {
        var ofText = problems.Where(problem => problem.Place == text.Name).Select(problem => problem.Refusal).ToList();
        return new TextAnswer(
            text.Name!,
            now?.Words.GetValueOrDefault(text.Name!) ?? Cells.Clean(text.Words!),
            ofText.Any(refusal => refusal.Rule == Wording.IsStillAsSeen),
            [.. ofText.Where(refusal => refusal.Rule != Wording.IsStillAsSeen).Select(refusal => refusal.Words)]);
    }

    /// <summary>What the roadmap says now; none if it cannot be read. What is saved is saved all the same.</summary>
    private async Task<HeaderTexts?> NowAsync()
    {
        try
        {
            await live.ReloadAsync();
            return live.Findings?.Header;
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Roadmap {Roadmap} was changed, but could not be read again.", roadmap.Value);
            return null;
        }
    }
}

/// <summary>A text as the page sends it: nothing of it is believed.</summary>
/// <param name="Seen">What it said when the writer began.</param>
public sealed record HeaderWriting(string? Name, string? Seen, string? Words);

/// <param name="Texts">An answer for each text, in their order.</param>
/// <param name="Refusals">What is wrong, but with none of the texts.</param>
/// <param name="Now">What the roadmap says now; none if it could not be read.</param>
public sealed record HeaderAnswer(bool Saved, IReadOnlyList<TextAnswer> Texts, IReadOnlyList<string> Refusals, HeaderTexts? Now)
{
    public static HeaderAnswer Refused(IReadOnlyList<Refusal> refusals) => new(false, [], [.. refusals.Select(refusal => refusal.Words)], null);
}

/// <param name="Words">What it says now.</param>
/// <param name="Conflict">Somebody else wrote it meanwhile.</param>
/// <param name="Problems">What else is wrong with what was typed.</param>
public sealed record TextAnswer(string Name, string Words, bool Conflict, IReadOnlyList<string> Problems);
