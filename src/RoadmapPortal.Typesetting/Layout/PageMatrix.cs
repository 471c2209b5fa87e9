namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Black square modules on the paper's white.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Module">Side of one module.</param>
/// <param name="Rows">From above; <c>#</c> for a dark module.</param>
public sealed record PageMatrix(double X, double Y, double Module, IReadOnlyList<string> Rows) : PageItem(Origin.CornerMark)
{
    /// <summary>Dark modules side by side, drawn as one: from the left edge of the first to the right edge of the last.</summary>
    public IEnumerable<(double X, double Y, double Width, double Height)> Bars()
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var from = Rows[row].IndexOf('#', StringComparison.Ordinal); from >= 0;)
            {
                var to = from;
                while (to < Rows[row].Length && Rows[row][to] == '#')
                    to++;
                yield return (X + (from * Module), Y + (row * Module), (to - from) * Module, Module);
                from = Rows[row].IndexOf('#', to);
            }
        }
    }
}
