using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>How a cell is to be, as the script on the page says it.</summary>
public sealed record MarkText(string? School, string? Parameter, bool Found)
{
    /// <returns>None if it names nothing.</returns>
    public FindingMark? Read() => Guid.TryParse(School, out var school) && Guid.TryParse(Parameter, out var parameter)
        ? new FindingMark(new SchoolId(school), new RiskParameterId(parameter), Found)
        : null;
}

/// <summary>What became of a mark, as the script on the page reads it.</summary>
public sealed record MarkAnswer(bool Saved, string Words, bool Conflict, IReadOnlyList<string> Refusals)
{
    public static MarkAnswer Done(MarkText text) => new(true, text.Found ? "1" : "0", false, []);

    public static MarkAnswer Refused(IReadOnlyList<Refusal> refusals) => new(false, "", false, [.. refusals.Select(refusal => refusal.Words)]);
}
