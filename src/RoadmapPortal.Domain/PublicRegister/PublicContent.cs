namespace RoadmapPortal.Domain.PublicRegister;

/// <summary>An approved paper as it is read on a screen, once for ever.</summary>
/// <param name="Body">Markup that the portal wrote from the edition's data; every word in it is escaped.</param>
/// <param name="Style">The style sheet that this markup was written for.</param>
/// <param name="Text">Its words alone, to be searched.</param>
public sealed record PublicContent(string Body, string Style, string Text);
