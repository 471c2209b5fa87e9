namespace RoadmapPortal.Domain.Texts;

/// <summary>Which form of a noun follows a number in Russian.</summary>
public static class Nouns
{
    /// <param name="one">«школа»: 1, 21.</param>
    /// <param name="few">«школы»: 2, 34.</param>
    /// <param name="many">«школ»: 5, 11, 0.</param>
    public static string Of(int number, string one, string few, string many) => (Math.Abs(number) % 100, Math.Abs(number) % 10) switch
    {
        ( >= 11 and <= 14, _) => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };
}
