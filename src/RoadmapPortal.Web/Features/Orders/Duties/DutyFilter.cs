using RoadmapPortal.Domain.Orders.Duties;

namespace RoadmapPortal.Web.Features.Orders.Duties;

/// <summary>Which duties the list shows.</summary>
/// <param name="Word">In the address.</param>
public sealed record DutyFilter(string Word, string Name, Func<DutyLine, bool> Has)
{
    private static readonly DutyFilter Mine = new("mine", "Поручено мне", line => line.IsNamed);

    private static readonly IReadOnlyList<DutyFilter> Everybodys =
    [
        new("to-do", "К исполнению", line => line.State != DutyState.Done),
        new("overdue", "Просрочено", line => line.State == DutyState.Overdue),
        new("done", "Исполнено", line => line.State == DutyState.Done),
        new("all", "Все", _ => true),
    ];

    /// <summary>Those that have a sense here.</summary>
    public static IReadOnlyList<DutyFilter> For(IReadOnlyList<DutyLine> lines) => lines.Any(Mine.Has) ? [Mine, .. Everybodys] : Everybodys;

    /// <summary>Without a word what is to be done; everything if there is nothing to do.</summary>
    public static DutyFilter Find(string? word, IReadOnlyList<DutyLine> lines) =>
        For(lines).FirstOrDefault(filter => filter.Word == word) ?? (lines.Any(Everybodys[0].Has) ? Everybodys[0] : Everybodys[^1]);
}
