using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>How sections and their levels change. No row is ever left at a level that its section does not show.</content>
public sealed partial class RoadmapTable
{
    public static readonly Rule RemovedLevelIsEmpty = new(
        "table/removed-level-is-empty", "На этом уровне есть строки: {0}. Перенесите их на другой уровень или удалите.");

    public static readonly Rule RemovedSectionIsEmpty = new(
        "table/removed-section-is-empty", "В разделе есть строки: {0}. Перенесите их в другой раздел или удалите.");

    public static readonly Rule SomeSectionRemains = new(
        "table/some-section-remains", "Это единственный раздел таблицы, в нём стоят строки. Можно очистить его заголовок – тогда он не печатается.");

    /// <summary>Starts a section without a heading at the end, with the levels of the one above.</summary>
    public Section StartSection()
    {
        var last = Sections is [.., var lowest] ? lowest : null;
        return AddSection(null, last?.MunicipalHeading, last?.SchoolHeading);
    }

    public IReadOnlyList<Refusal> WhyNotMove(SectionId id, Side side) => Places.WhyNotStep(Sections, Find(id), side);

    /// <exception cref="RefusedException">See <see cref="WhyNotMove(SectionId, Side)"/>.</exception>
    public void Move(SectionId id, Side side) => Places.Step(Sections, Find(id), side);

    /// <param name="seen">The level's heading that the writer saw; none if they saw no such level.</param>
    /// <param name="words">Empty words are a level without a printed heading; none takes the level away.</param>
    public IReadOnlyList<Refusal> WhyNotWriteLevel(SectionId id, Level level, string? seen, string? words)
    {
        var section = Find(id);
        var now = section.HeadingOf(level);
        var refusals = new List<Refusal>();
        if (Said(now) != Said(seen) && Said(now) != Said(words))
        {
            refusals.Add(Wording.IsStillAsSeen.Refuse(now ?? "без этого уровня"));
        }

        if (words?.Length > Wording.LongestHeading)
        {
            refusals.Add(Wording.Fits.Refuse(words.Length, Wording.LongestHeading));
        }

        var rows = activities.Count(row => row.SectionId == id && row.Level == level && row.RemovedAt is null);
        if (words is null && now is not null && rows > 0 && section.Levels.Count > 1)
        {
            refusals.Add(RemovedLevelIsEmpty.Refuse(rows));
        }

        return refusals;

        static string? Said(string? heading) => heading is null ? null : Cells.Clean(heading);
    }

    /// <summary>
    /// Shows a level, heads it or takes it away. Rows of a section without levels go to the first level it gets, and those of its only
    /// level remain in the section when that level goes.
    /// </summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWriteLevel"/>.</exception>
    public void WriteLevel(SectionId id, Level level, string? seen, string? words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteLevel(id, level, seen, words));
        var section = Find(id);
        section.Head(level, words is null ? null : Cells.Clean(words));
        PutLast(section, activities.Where(row => row.SectionId == id && !section.Levels.Contains(row.Level)));
    }

    public IReadOnlyList<Refusal> WhyNotRemove(SectionId id)
    {
        var rows = activities.Count(row => row.SectionId == Find(id).Id && row.RemovedAt is null);
        return
        [
            .. rows > 0 ? [RemovedSectionIsEmpty.Refuse(rows)] : (Refusal[])[],
            .. sections.Count == 1 ? [SomeSectionRemains.Refuse()] : (Refusal[])[],
        ];
    }

    /// <summary>Takes a section away. Rows that were removed from it before can still be brought back: into the section beside it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotRemove(SectionId)"/>.</exception>
    public void Remove(SectionId id)
    {
        RefusedException.ThrowIfAny(WhyNotRemove(id));
        var section = Find(id);
        sections.Remove(section);
        var beside = Sections.LastOrDefault(other => other.Rank < section.Rank) ?? Sections[0];
        PutLast(beside, activities.Where(row => row.SectionId == id));
    }

    /// <exception cref="KeyNotFoundException">The table has no such section.</exception>
    public Section Find(SectionId id) => sections.Find(section => section.Id == id) ?? throw new KeyNotFoundException($"The table has no section {id.Value}.");

    /// <summary>Puts rows below all others of a section's first level, in the order that they had.</summary>
    private void PutLast(Section section, IEnumerable<Activity> rows)
    {
        var level = section.Levels[0];
        foreach (var row in rows.OrderBy(row => row.Level).ThenBy(row => row.Rank).ToList())
        {
            row.Place(section.Id, level, Rank.Between(LastRank(section.Id, level), null));
        }
    }
}
