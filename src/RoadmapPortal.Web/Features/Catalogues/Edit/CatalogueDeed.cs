using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>What is to be done to a catalogue version. A part is a factor or a parameter, by its id.</summary>
public abstract record CatalogueDeed;

public sealed record AddFactor(string Number, string Name) : CatalogueDeed;

public sealed record AddParameter(RiskFactorId Factor, string Name) : CatalogueDeed;

/// <param name="SeenNumber">As with the name, what the writer saw.</param>
/// <param name="Number">A parameter has none.</param>
public sealed record RenamePart(Guid Part, string SeenNumber, string Number, string SeenName, string Name) : CatalogueDeed;

public sealed record MovePart(Guid Part, Side Side) : CatalogueDeed;

/// <param name="IsRetired">False to bring it back.</param>
public sealed record RetirePart(Guid Part, bool IsRetired) : CatalogueDeed;

public sealed record RemovePart(Guid Part) : CatalogueDeed;
