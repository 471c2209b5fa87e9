using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.FindAndReplace;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Risks.Renumbering;

/// <summary>What other codes make of a roadmap: cells to be written over, and codes that its author has to look at.</summary>
/// <param name="Changed">In printing order.</param>
/// <param name="Left">Codes that stay, each with its place and the reason.</param>
/// <param name="Named">Every parameter that the roadmap names by its code.</param>
public sealed record RoadmapRenumbering(Roadmap Roadmap, IReadOnlyList<FoundCell> Changed, IReadOnlyList<LeftCode> Left, IReadOnlySet<RiskParameterId> Named)
{
    public static readonly Rule CodeIsRead = new("renumbering/code-is-read", "«{0}» не прочитано как код. Посмотрите, не надо ли исправить его вслед за другими.");

    public static readonly Rule CodeStandsInATable = new(
        "renumbering/code-stands-in-a-table", "Код {0} станет {1}, но вне таблиц портал не переписывает. Исправьте его в «Устройстве карты».");

    /// <param name="roadmap">As it stands now, read in its own numbering.</param>
    public static RoadmapRenumbering Of(CheckedRoadmap roadmap, CodeTranslation translation)
    {
        var (cells, left, named) = (new List<FoundCell>(), new List<LeftCode>(), new HashSet<RiskParameterId>());
        foreach (var row in roadmap.Rows)
        {
            // A column that is hidden now may be shown again.
            foreach (var (column, words) in row.Activity.Cells.Where(cell => cell.Key is not (ColumnKind.Dates or ColumnKind.Number)))
            {
                var written = Codes(column, words);
                named.UnionWith(written.Select(code => translation.Meaning(code.Code)?.Id).OfType<RiskParameterId>());
                var where = FlawPlace.Cell(row, column).Words;
                var changed = RenumberedWords.Of(words, written, translation);
                left.AddRange(changed.Left.Concat(Unread(column, words, translation)).Select(reason => new LeftCode(where, words, reason)));
                if (changed.Words.Length > Cells.LongestText)
                {
                    left.Add(new LeftCode(where, words, Activity.CellFits.Refuse(changed.Words.Length, Cells.LongestText)));
                }
                else if (changed.Places.Count > 0)
                {
                    cells.Add(new FoundCell(where, new CellChange(row.Activity.Id, column, words, changed.Words), changed.Places, changed.PlacesAfter));
                }
            }
        }

        left.AddRange(OutsideTables(roadmap, translation));
        return new RoadmapRenumbering(roadmap.Roadmap, cells, left, named);
    }

    private static IReadOnlyList<WrittenCode> Codes(ColumnKind column, string words) =>
        column == ColumnKind.Codes ? ParameterCodeList.Read(words).Written : ParameterCodeList.MentionedIn(words);

    private static IEnumerable<Refusal> Unread(ColumnKind column, string words, CodeTranslation translation) =>
        column == ColumnKind.Codes && translation.ChangesAnything
            ? ParameterCodeList.Read(words).Unclear.Select(place => place.In(words)).Where(unclear => unclear.Any(char.IsAsciiDigit)).Select(unclear => CodeIsRead.Refuse(unclear))
            : [];

    private static IEnumerable<LeftCode> OutsideTables(CheckedRoadmap roadmap, CodeTranslation translation) =>
        from text in roadmap.Texts
        where text.Column is null && !text.IsOfOrder
        from code in ParameterCodeList.MentionedIn(text.Words).Select(written => written.Code).Distinct()
        let translated = translation.Of(code)
        where translated.Left is not null || translated.Code != code
        select new LeftCode(text.At(null).Words, text.Words, translated.Left ?? CodeStandsInATable.Refuse(code, translated.Code));
}

/// <param name="Where">«I. КАДРОВЫЕ РЕСУРСЫ, строка 8, графа «Код параметра»».</param>
/// <param name="Words">All that stands there.</param>
public sealed record LeftCode(string Where, string Words, Refusal Reason);
