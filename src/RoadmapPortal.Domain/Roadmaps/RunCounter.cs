using System.Globalization;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Counts the rows of a table in printing order, beginning again where the table begins again.</summary>
internal sealed class RunCounter(TableNumbering numbering, string suffix)
{
    private int number;

    public void EnterSection() => number = numbering == TableNumbering.PerSection ? 0 : number;

    public void EnterLevel() => number = numbering == TableNumbering.PerLevel ? 0 : number;

    /// <summary>The next row's number, as printed.</summary>
    public string Next(string typed)
    {
        number++;
        return numbering switch
        {
            TableNumbering.None => "",
            TableNumbering.Typed => typed,
            TableNumbering.WholeTable or TableNumbering.PerSection or TableNumbering.PerLevel => number.ToString(CultureInfo.InvariantCulture) + suffix,
        };
    }
}
