namespace RoadmapPortal.Web.Features.PublicRegister.Answer;

/// <summary>Marks an endpoint whose page any other site may show in a frame. It asks for nothing and loads nothing but its style.</summary>
public sealed class EmbeddablePage;
