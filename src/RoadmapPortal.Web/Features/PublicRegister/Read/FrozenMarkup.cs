using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace RoadmapPortal.Web.Features.PublicRegister.Read;

/// <summary>
/// The markup of a paper as it was written at its approval. The only words from the database that a page takes for markup: they were written by
/// <c>PaperHtml</c>, which escapes each of them, nobody can change them since, and an archive with other markup is refused (<c>PaperMarkup</c>).
/// </summary>
public sealed class FrozenMarkup : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Markup { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Markup);
}
