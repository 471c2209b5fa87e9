using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>Saves what was typed on the structure page and does what its button asks for: all of it, or nothing with every reason.</summary>
public sealed class ChangeStructure(StructureDesk desk)
{
    public static readonly Rule PartIsInPlace = new(
        "structure/part-is-in-place", "Этой части карты уже нет: её убрал другой сотрудник. Ваш текст сохранён ниже, чтобы его скопировать.");

    /// <param name="writings">Fields of the page; those that say what was seen are passed over.</param>
    /// <param name="deed">None if the press saves only.</param>
    /// <returns>After a refusal by a rule of the structure, its places.</returns>
    public Task<Outcome<StructureAnswer>> RunAsync(
        Visitor visitor, RoadmapId id, IReadOnlyList<StructureWriting> writings, StructureDeed? deed, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, id, open => Change(open, writings, deed), cancellation);

    private static Outcome<StructureAnswer> Change(OpenRoadmap open, IReadOnlyList<StructureWriting> writings, StructureDeed? deed)
    {
        var texts = open.Texts.ToDictionary(text => text.Name, StringComparer.Ordinal);
        var removed = deed is { Verb: "remove" } ? deed.Part : null;
        var problems = new List<PlacedRefusal>();
        string? place = null;
        foreach (var (name, seen, typed) in writings)
        {
            if (texts.TryGetValue(name, out var text) && removed is not null && text.IsOf(removed))
            {
                // Whoever takes it away must have seen what goes.
                problems.AddRange(text.WhyNot(seen, seen).Where(refusal => refusal.Rule == Wording.IsStillAsSeen).Select(refusal => new PlacedRefusal(name, refusal)));
            }
            else if (StructureText.Differ(seen, typed))
            {
                place ??= name;
                var refusals = text is null ? [PartIsInPlace.Refuse()] : text.WhyNot(seen, typed);
                problems.AddRange(refusals.Select(refusal => new PlacedRefusal(name, refusal)));
                if (refusals.Count == 0)
                {
                    text!.Write(seen, typed);
                }
            }
        }

        if (deed is not null)
        {
            place = Do(open.Roadmap, deed, problems);
        }

        return new Outcome<StructureAnswer>(new StructureAnswer(place, problems), [.. problems.Select(problem => problem.Refusal)]);
    }

    private static string? Do(Roadmap roadmap, StructureDeed deed, List<PlacedRefusal> problems)
    {
        if ((BlockDeeds.Find(roadmap, deed) ?? TableDeeds.Find(roadmap, deed)) is not { } found)
        {
            problems.Add(new PlacedRefusal(deed.Part, PartIsInPlace.Refuse()));
            return null;
        }

        problems.AddRange(found.WhyNot().Select(refusal => new PlacedRefusal(deed.Part, refusal)));
        return problems.Count == 0 ? found.Do() : null;
    }
}

/// <param name="Seen">What the field said when the writer began.</param>
public sealed record StructureWriting(string Name, string Seen, string Typed);

/// <summary>A refusal, and the field or part beside which it stands.</summary>
public sealed record PlacedRefusal(string Place, Refusal Refusal);

/// <param name="Place">The part, or the first field that was written; none if there was nothing to do.</param>
public sealed record StructureAnswer(string? Place, IReadOnlyList<PlacedRefusal> Problems);
