using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Arrange;

/// <summary>Which button of the order's page was pressed, as a browser sent it.</summary>
public sealed class ArrangeForm
{
    /// <summary>Before no school: at the end.</summary>
    public const string End = "end";

    /// <summary>«natural», «put», «up {id}», «down {id}».</summary>
    public string? Press { get; set; }

    /// <summary>The id of the school to put elsewhere.</summary>
    public string? School { get; set; }

    /// <summary>The id of the school before which it is put; <see cref="End"/> for the end.</summary>
    public string? Before { get; set; }

    public static SchoolId? Id(string? text) => Guid.TryParse(text, out var id) ? new SchoolId(id) : null;
}
