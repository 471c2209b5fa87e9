namespace RoadmapPortal.Domain.PublicRegister;

/// <summary>A file of an approved edition, which keeps its bytes.</summary>
/// <param name="Format">The word at the end of its name: «pdf».</param>
/// <param name="Sha256">Of the whole file, in hexadecimal.</param>
public sealed record PublicFile(string Format, string Sha256);
