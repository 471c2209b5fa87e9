using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;

/// <summary>What became of cells that were to be written over.</summary>
/// <param name="Written">How many have the words wanted now.</param>
/// <param name="At">When they were written, by which they can be taken back; none if nothing was.</param>
/// <param name="Left">Those that could not be, each with the reasons; nothing in them was touched.</param>
public sealed record ReplacedCells(int Written, DateTimeOffset? At, IReadOnlyList<LeftCell> Left);

/// <param name="Title">The activity, by which a person finds the row; empty if the row is no more.</param>
public sealed record LeftCell(ActivityId Activity, ColumnKind Column, string Title, IReadOnlyList<Refusal> Refusals);
