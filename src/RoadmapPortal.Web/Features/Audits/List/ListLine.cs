using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.List;

/// <summary>A parameter with its list, as the page shows it.</summary>
/// <param name="Words">As it is printed, with what is not understood.</param>
/// <param name="Usual">The labels of the schools found, in the municipality's order.</param>
/// <param name="Unknown">What of the words means no school, and why.</param>
public sealed record ListLine(MatrixColumn Column, string Words, string Usual, int Count, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether the list is printed in words or an order of its own.</summary>
    public bool IsItsOwn => Unknown.Count == 0 && Words != Usual;

    public static ListLine Of(AuditMatrix matrix, MatrixColumn column, EntryAudit audit, SchoolList register)
    {
        var found = matrix.Schools.Where(school => matrix.IsFound(school, column)).ToList();
        var usual = SchoolList.Print(found);
        var words = audit.Lines.FirstOrDefault(line => line.ParameterId == column.Parameter.Id)?.ShowList(register, found) ?? usual;
        return new ListLine(column, words, usual, found.Count, [.. register.Read(words).Unknown.Select(unknown => unknown.Explanation()).Distinct()]);
    }
}
