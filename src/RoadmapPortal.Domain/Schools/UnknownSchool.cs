using System.Globalization;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>Words of a list that mean no school of the municipality, and where they stand in the verbatim text.</summary>
public sealed record UnknownSchool(string Words, TextPlace Place)
{
    /// <summary>
    /// The school that the words name if it was closed before the list's period. It is not marked, nor is the school that it became a part of: the list may
    /// be an old one copied, and what was found at one school is not found at the other. Whoever typed it says which is meant.
    /// </summary>
    public School? Closed { get; init; }

    /// <summary>The open school that the closed one is a part of now, if it is.</summary>
    public School? Successor { get; init; }

    /// <summary>Why the words mean no school, for whoever typed them.</summary>
    public string Explanation() => (Closed, Successor) switch
    {
        ({ ClosedOn: { } on } closed, { } successor) =>
            string.Create(CultureInfo.InvariantCulture, $"«{closed.Label}» присоединена к «{successor.Label}» ({on:dd.MM.yyyy}): если речь о ней, напишите «{successor.Label}»"),
        ({ ClosedOn: { } on } closed, null) => string.Create(CultureInfo.InvariantCulture, $"«{closed.Label}» закрыта {on:dd.MM.yyyy}"),
        _ => $"«{Words}» – такой школы в реестре нет",
    };
}
