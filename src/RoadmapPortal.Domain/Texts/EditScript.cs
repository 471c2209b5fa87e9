namespace RoadmapPortal.Domain.Texts;

/// <summary>
/// The fewest items to take out of one sequence and put into it to make another (E. Myers, «An O(ND) Difference Algorithm and Its
/// Variations», 1986, with its linear-space refinement): memory for the two sequences, time for their length times the edits.
/// </summary>
public sealed class EditScript
{
    /// <summary>Two texts with more edits have nothing in common that a reader would want to see.</summary>
    public const int MostEdits = 2_000;

    private readonly int[] before;
    private readonly int[] after;
    private readonly int[] down;
    private readonly int[] up;

    private EditScript(int[] before, int[] after)
    {
        this.before = before;
        this.after = after;
        Removed = new bool[before.Length];
        Added = new bool[after.Length];
        down = new int[(2 * Middle) + 2];
        up = new int[(2 * Middle) + 2];
    }

    /// <summary>Which items of the earlier sequence are taken out.</summary>
    public bool[] Removed { get; }

    /// <summary>Which items of the later sequence are put in.</summary>
    public bool[] Added { get; }

    private int Middle => before.Length + after.Length + 1;

    /// <returns>None if more than <see cref="MostEdits"/> edits are needed.</returns>
    public static EditScript? Between(int[] before, int[] after)
    {
        var script = new EditScript(before, after);
        return script.Mark(0, before.Length, 0, after.Length) ? script : null;
    }

    private bool Mark(int fromBefore, int toBefore, int fromAfter, int toAfter)
    {
        while (fromBefore < toBefore && fromAfter < toAfter && before[fromBefore] == after[fromAfter])
        {
            (fromBefore, fromAfter) = (fromBefore + 1, fromAfter + 1);
        }

        while (fromBefore < toBefore && fromAfter < toAfter && before[toBefore - 1] == after[toAfter - 1])
        {
            (toBefore, toAfter) = (toBefore - 1, toAfter - 1);
        }

        if (fromBefore == toBefore || fromAfter == toAfter)
        {
            Array.Fill(Removed, true, fromBefore, toBefore - fromBefore);
            Array.Fill(Added, true, fromAfter, toAfter - fromAfter);
            return true;
        }

        return Meet(fromBefore, toBefore, fromAfter, toAfter) is var (x, y) && Mark(fromBefore, x, fromAfter, y) && Mark(x, toBefore, y, toAfter);
    }

    /// <summary>Where the furthest paths from both ends meet: a point of a shortest way from one sequence to the other.</summary>
    private (int Before, int After)? Meet(int fromBefore, int toBefore, int fromAfter, int toAfter)
    {
        var (first, last) = (fromBefore - fromAfter, toBefore - toAfter);
        var (downAt, upAt) = (Middle - first, Middle - last);
        var isOdd = ((last - first) & 1) != 0;
        down[downAt + first + 1] = fromBefore;
        up[upAt + last - 1] = toBefore;
        for (var edits = 0; edits <= MostEdits / 2; edits++)
        {
            for (var k = first - edits; k <= first + edits; k += 2)
            {
                var x = k == first - edits || (k < first + edits && down[downAt + k + 1] > down[downAt + k - 1]) ? down[downAt + k + 1] : down[downAt + k - 1] + 1;
                while (x < toBefore && x - k < toAfter && before[x] == after[x - k])
                {
                    x++;
                }

                down[downAt + k] = x;
                if (isOdd && k > last - edits && k < last + edits && up[upAt + k] <= x)
                {
                    return (x, x - k);
                }
            }

            for (var k = last - edits; k <= last + edits; k += 2)
            {
                var x = k == last + edits || (k > last - edits && up[upAt + k - 1] < up[upAt + k + 1]) ? up[upAt + k - 1] : up[upAt + k + 1] - 1;
                while (x > fromBefore && x - k > fromAfter && before[x - 1] == after[x - k - 1])
                {
                    x--;
                }

                up[upAt + k] = x;
                if (!isOdd && k >= first - edits && k <= first + edits && x <= down[downAt + k])
                {
                    return (down[downAt + k], down[downAt + k] - k);
                }
            }
        }

        return null;
    }
}
