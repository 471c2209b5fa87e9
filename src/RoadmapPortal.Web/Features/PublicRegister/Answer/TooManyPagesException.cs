namespace RoadmapPortal.Web.Features.PublicRegister.Answer;

/// <summary>Somebody asks for more new pages than may be made for them.</summary>
public sealed class TooManyPagesException : Exception;
