using System.Globalization;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>How measured values lie.</summary>
internal sealed class Spread(IEnumerable<double> values)
{
    private readonly double[] ordered = [.. values.Order()];

    public int Count => ordered.Length;

    public double Median => At(0.5);

    /// <summary>The smallest value that this part of all values does not pass.</summary>
    public double At(double part) => ordered.Length == 0 ? double.NaN : ordered[Math.Max(0, (int)Math.Ceiling(part * ordered.Length) - 1)];

    public string Percentiles => string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.0} / p95 {At(0.95):0.0} / p99 {At(0.99):0.0} / max {At(1):0.0}");

    public string Range => string.Create(CultureInfo.InvariantCulture, $"min {At(0):0} / median {Median:0} / max {At(1):0}");
}
