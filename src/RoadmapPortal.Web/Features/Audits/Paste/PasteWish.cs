using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Paste;

/// <summary>What is to become of a copied table.</summary>
/// <param name="Numbering">Of a new audit; none if the page did not ask.</param>
/// <param name="School">Whose table it is, if it names no schools.</param>
/// <param name="Parameters">For a line's number what was chosen; what the portal proposes for the others.</param>
/// <param name="Meant">For words that mean no school, the one that they do mean.</param>
public sealed record PasteWish(
    string Text, CodeNumbering? Numbering, SchoolId? School, IReadOnlyDictionary<string, string> Parameters, IReadOnlyDictionary<string, MeantSchool> Meant);

/// <param name="IsRemembered">Whether the words become another spelling of the school; otherwise its label stands in their place.</param>
public sealed record MeantSchool(SchoolId School, bool IsRemembered);
