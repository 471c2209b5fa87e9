using System.Globalization;

namespace RoadmapPortal.Documents.Docx;

/// <param name="IsCounted">Whether labels are numbers.</param>
/// <param name="Hanging">How far further lines hang, in twips; none if they run from the margin.</param>
internal abstract record ListDefinition(bool IsCounted, int? Hanging)
{
    /// <summary>How a label of a level (from 0) is put together: «%1.%2.», «•».</summary>
    public abstract string LabelOf(int level);
}

internal sealed record BulletDefinition(string Bullet, int? Hanging) : ListDefinition(IsCounted: false, Hanging)
{
    public override string LabelOf(int level) => Bullet;
}

/// <summary>Each level is what its first item is; levels without items go on from the ones above them.</summary>
internal sealed record CountedDefinition() : ListDefinition(IsCounted: true, Hanging: null)
{
    private readonly NumberForm?[] forms = new NumberForm?[WordNumbering.Levels];

    /// <summary>Whether labels of this form can stand at the level.</summary>
    public bool Takes(int level, NumberForm form) => (forms[level] ??= form) == form;

    public override string LabelOf(int level)
    {
        var form = FormOf(level);
        var numbers = Enumerable.Range(form.IsFull ? 1 : level + 1, form.IsFull ? level + 1 : 1)
            .Select(number => "%" + number.ToString(CultureInfo.InvariantCulture));
        return string.Join('.', numbers) + form.Ending;
    }

    private NumberForm FormOf(int level) =>
        forms[level] ?? (level == 0 ? new NumberForm(true, ".") : FormOf(level - 1) with { IsFull = true });
}

/// <param name="IsFull">With the numbers of the items above: «2.1.».</param>
/// <param name="Ending">«.», «)» or nothing.</param>
internal readonly record struct NumberForm(bool IsFull, string Ending);
