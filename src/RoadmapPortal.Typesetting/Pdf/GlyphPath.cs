using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>Outlines of glyphs as path operators (ISO 32000-1, 8.5.2).</summary>
internal sealed class GlyphPath(ByteBuffer target)
{
    private double left = double.MaxValue, bottom = double.MaxValue, right = double.MinValue, top = double.MinValue;

    public ByteBuffer Target => target;

    /// <summary>The box around everything, zero if there is nothing.</summary>
    public (double Left, double Bottom, double Right, double Top) Bounds => left > right ? default : (left, bottom, right, top);

    /// <summary>Adds a glyph with its origin at the point.</summary>
    public void Add(IReadOnlyList<OutlinePoint[]> contours, double scale, double x, double y)
    {
        foreach (var contour in contours)
        {
            if (contour.Length < 2)
                continue;
            var points = Array.ConvertAll(contour, point => point with { X = (point.X * scale) + x, Y = (point.Y * scale) + y });
            AddContour(points);
        }
    }

    private void AddContour(OutlinePoint[] points)
    {
        // A contour may begin with a bend; then it starts where the curve passes before it.
        var first = Array.FindIndex(points, point => point.IsOnCurve);
        var start = first >= 0 ? points[first] : Middle(points[^1], points[0]);
        Point(start).Add(" m\n"u8);
        var at = start;
        OutlinePoint? bend = null;
        for (var i = 1; i <= points.Length; i++)
        {
            // Without a point on the curve the walk begins with the first and comes back to the start by itself.
            var point = first >= 0 ? points[(first + i) % points.Length] : points[i - 1];
            if (bend is null)
            {
                if (point.IsOnCurve)
                    at = Line(point);
                else
                    bend = point;
                continue;
            }
            at = Curve(at, bend.Value, point.IsOnCurve ? point : Middle(bend.Value, point));
            bend = point.IsOnCurve ? null : point;
        }
        if (bend is not null)
            Curve(at, bend.Value, start);
        target.Add("h\n"u8);
    }

    private OutlinePoint Line(OutlinePoint to)
    {
        Point(to).Add(" l\n"u8);
        return to;
    }

    /// <summary>A quadratic curve as a cubic: its two bends lie two thirds of the way to the one.</summary>
    private OutlinePoint Curve(OutlinePoint from, OutlinePoint bend, OutlinePoint to)
    {
        Point(TwoThirds(from, bend)).Add(" "u8);
        Point(TwoThirds(to, bend)).Add(" "u8);
        Point(to).Add(" c\n"u8);
        return to;
    }

    private ByteBuffer Point(OutlinePoint point)
    {
        (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
        (bottom, top) = (Math.Min(bottom, point.Y), Math.Max(top, point.Y));
        return target.Add(point.X).Add(" "u8).Add(point.Y);
    }

    private static OutlinePoint TwoThirds(OutlinePoint end, OutlinePoint bend) =>
        new(end.X + ((bend.X - end.X) * 2 / 3), end.Y + ((bend.Y - end.Y) * 2 / 3), false);

    private static OutlinePoint Middle(OutlinePoint a, OutlinePoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);
}
