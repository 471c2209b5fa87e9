using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.Checks;

/// <summary>One slip of the hand in a document changes exactly what it must, at its place; and remedies lead out of the mistakes.</summary>
public sealed class MutationTests
{
    public static TheoryData<int, string> Cases => [.. Mutation.All.Select((mutation, at) => (at, $"{mutation.Slug} {mutation.Row} {mutation.Column}: {mutation.Words}"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_OtherWordsInACell_ChangesTheFlawsOfThatCellAlone(int at, string what)
    {
        var mutation = Mutation.All[at];
        var sources = FivePapers.Sources(mutation.Slug);
        var row = mutation.Find(sources.Roadmap);
        var table = sources.Roadmap.Tables.Single(table => table.Id == row.TableId);
        var before = Lines();
        row.Write(mutation.Column, row.Words(mutation.Column), mutation.Words, RowMeaning.Nothing);
        var after = Lines();

        Without(after, before).ShouldBe(mutation.Appear, ignoreOrder: true, what);
        Without(before, after).ShouldBe(mutation.Disappear, ignoreOrder: true, what);

        List<string> Lines() => [.. RoadmapInspection.Of(sources.Checked(), CheckSeverities.Usual).Select(flaw => Mutation.Print(flaw, table, row))];
    }

    /// <summary>
    /// What is left has no remedy: only its author knows what belongs there. Row 5 of the school gets the code of what it is about,
    /// 7.4, and is then missed at 4.1.
    /// </summary>
    [Theory]
    [InlineData("meshchovsk", "the-annex-has-the-title-of-the-order, spaces-are-in-place (Текст «Факторы риска»)")]
    [InlineData("novorossiysk", "dates-lie-inside-the-period")]
    [InlineData("shkola-12", "9 codes-are-audited, 5 every-parameter-has-an-activity, demanded-cells-are-filled, the-word-of-approval-agrees")]
    [InlineData("sochi", "numbers-follow-one-another, 2 blanks-are-filled, 2 demanded-cells-are-filled, 3 activities-differ-from-one-another, one-parameter-has-one-code")]
    [InlineData("stepnovsky", "blanks-are-filled, 12 demanded-cells-are-filled, dates-are-understood")]
    public void Mend_EveryFlawByItsFirstRemedy_LeavesThoseWithoutRemedies(string slug, string left)
    {
        var sources = FivePapers.Sources(slug);
        var steps = 0;
        while (RoadmapInspection.Of(sources.Checked(), CheckSeverities.Usual).FirstOrDefault(flaw => flaw.Fixes.Count > 0) is { } flaw)
        {
            (++steps).ShouldBeLessThan(60, flaw.ToString());
            foreach (var change in flaw.Fixes[0].Changes)
            {
                sources.Roadmap.Tables.SelectMany(table => table.Activities).Single(row => row.Id == change.Activity).Write(change.Column, change.Seen, change.Words, RowMeaning.Nothing);
            }
        }

        string.Join(", ", RoadmapInspection.Of(sources.Checked(), CheckSeverities.Usual).GroupBy(flaw => flaw.Check).Select(Print)).ShouldBe(left);
    }

    private static string Print(IGrouping<RoadmapCheck, Flaw> flaws)
    {
        var check = flaws.Key.Id["check/".Length..];
        return flaws.Count() > 1 ? $"{flaws.Count()} {check}" : flaws.Single().Place.Words.StartsWith("Текст", StringComparison.Ordinal) ? $"{check} ({flaws.Single().Place.Words})" : check;
    }

    private static List<string> Without(List<string> lines, List<string> others)
    {
        var left = lines.ToList();
        others.ForEach(line => left.Remove(line));
        return left;
    }
}
