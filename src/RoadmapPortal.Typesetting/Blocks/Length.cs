namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>A length on paper. Kept in points (1/72 inch), the unit of fonts and of PDF.</summary>
public readonly record struct Length(double Points) : IComparable<Length>
{
    private const double PointsPerMillimetre = 72 / 25.4;

    public static readonly Length Zero;

    public double Millimetres => Points / PointsPerMillimetre;

    public static Length Pt(double points) => new(points);

    public static Length Mm(double millimetres) => new(millimetres * PointsPerMillimetre);

    public int CompareTo(Length other) => Points.CompareTo(other.Points);

    public static Length operator +(Length left, Length right) => new(left.Points + right.Points);

    public static Length operator -(Length left, Length right) => new(left.Points - right.Points);

    public static Length operator *(Length length, double factor) => new(length.Points * factor);

    public static bool operator <(Length left, Length right) => left.Points < right.Points;

    public static bool operator >(Length left, Length right) => left.Points > right.Points;

    public static bool operator <=(Length left, Length right) => left.Points <= right.Points;

    public static bool operator >=(Length left, Length right) => left.Points >= right.Points;
}
