using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Check 1: every code that an activity names is in the audit; in the code cell, and where prose says «по параметру 1.2».</summary>
internal static class AuditedCodes
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap) =>
        roadmap.Audited.Count == 0 ? [] : roadmap.Rows.SelectMany(row => InCodeCell(roadmap, row).Concat(InProse(roadmap, row)));

    private static IEnumerable<Sighting> InCodeCell(CheckedRoadmap roadmap, CheckedRow row)
    {
        if (row.Codes is not { } list)
        {
            yield break;
        }

        var words = row.Activity.Cells[ColumnKind.Codes];
        foreach (var written in list.Written.Where(written => roadmap.Find(written.Code) is null).Take(CheckedText.MostFlaws))
        {
            yield return Unknown(roadmap, row, ColumnKind.Codes, written, words);
        }

        foreach (var place in list.Unclear.Where(place => place.In(words).Any(char.IsLetterOrDigit)).Take(CheckedText.MostFlaws))
        {
            yield return new Sighting(FlawPlace.Cell(row, ColumnKind.Codes, place), $"Не похоже на код параметра: «{CheckedText.Shown(place.In(words))}».");
        }
    }

    private static IEnumerable<Sighting> InProse(CheckedRoadmap roadmap, CheckedRow row)
    {
        foreach (var (column, words) in row.Activity.Cells.Where(cell => cell.Key is not (ColumnKind.Codes or ColumnKind.Dates) && row.Table.Has(cell.Key)))
        {
            foreach (var written in ParameterCodeList.MentionedIn(words).Where(written => roadmap.Find(written.Code) is null).Take(CheckedText.MostFlaws))
            {
                yield return Unknown(roadmap, row, column, written, words);
            }
        }
    }

    private static Sighting Unknown(CheckedRoadmap roadmap, CheckedRow row, ColumnKind column, WrittenCode written, string words)
    {
        var place = FlawPlace.Cell(row, column, written.Place);
        // A code out of a range cannot be replaced alone.
        var isAlone = ParameterCode.TryParse(written.Place.In(words), out _);
        if (!isAlone || Elsewhere(roadmap, written.Code) is not { } meant)
        {
            return new Sighting(place, $"Кода {written.Code} нет в аудите.");
        }

        var fixedWords = string.Concat(words.AsSpan(0, written.Place.Start), meant.Code, words.AsSpan(written.Place.End));
        return new Sighting(
            place,
            $"Кода {written.Code} нет в аудите. В другой нумерации это параметр {meant.Code} «{meant.Parameter.Name}».",
            Fix.Of($"Заменить на {meant.Code}", row.Activity, column, fixedWords));
    }

    /// <summary>The one audited parameter that the code means in another numbering; none if it means none or several, or it has no code here.</summary>
    private static AuditedParameter? Elsewhere(CheckedRoadmap roadmap, ParameterCode code)
    {
        var meant = roadmap.Audited.Where(line => line.Parameter.Codings.Any(coding => coding.Numbering != roadmap.Numbering && coding.Code == code)).Take(2).ToList();
        return meant is [{ HasCode: true } one] ? one : null;
    }
}
