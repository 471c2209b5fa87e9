using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>Says how the words of a cell are understood, while they are typed.</summary>
/// <param name="roadmap">The sources, read for their checks.</param>
/// <param name="earlier">What other roadmaps say.</param>
public sealed class CellMeaning(RoadmapSources sources, CheckedRoadmap roadmap, EarlierWords earlier)
{
    private readonly ResponsibleDirectory directory = new(sources.Directory);
    private CellSuggestions? suggestions;
    private IReadOnlyList<FactorChoices>? parameters;

    public PeriodDates Period => roadmap.Period;

    /// <summary>What the picker of codes shows; made when first asked for.</summary>
    public IReadOnlyList<FactorChoices> Parameters => parameters ??= PickerChoices.Parameters(roadmap);

    /// <summary>What a cell could say; made when first asked for.</summary>
    public CellSuggestions Suggestions => suggestions ??= new CellSuggestions(sources, roadmap, earlier);

    /// <returns>None if there is nothing to say: an empty cell, or a column of mere words.</returns>
    public string? Of(ColumnKind column, string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        return column switch
        {
            ColumnKind.Dates => OfDates(words),
            ColumnKind.Codes when roadmap.Audited.Count > 0 => OfCodes(words),
            ColumnKind.Responsible => OfResponsible(words),
            _ => null,
        };
    }

    private string OfDates(string words)
    {
        var schedule = Schedule.Read(words, roadmap.Period);
        var problems = schedule.Kind == ScheduleKind.Unclear ? [] : schedule.Problems.Select(problem => problem.Words);
        return string.Join(" ", problems.Prepend(schedule.ToString()));
    }

    private string OfCodes(string words)
    {
        var list = ParameterCodeList.Read(words);
        if (list.All)
        {
            return $"все параметры аудита: {roadmap.Audited.Count}";
        }

        var known = list.Codes.Select(code => roadmap.Find(code) is { } line ? $"{line.Code} «{line.Parameter.Name}»" : $"{code} – нет в аудите");
        var unclear = list.Unclear.Select(place => $"не понято: «{place.In(words)}»");
        return string.Join("; ", known.Concat(unclear));
    }

    private string? OfResponsible(string words)
    {
        var unknown = directory.Read(words).Unknown;
        return unknown.Count == 0 ? null : $"нет в справочнике: {string.Join(", ", unknown.Select(entry => entry.Words))}";
    }
}
