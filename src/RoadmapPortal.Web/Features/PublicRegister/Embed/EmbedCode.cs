using System.Net;

namespace RoadmapPortal.Web.Features.PublicRegister.Embed;

/// <summary>What a school copies into its own site.</summary>
/// <param name="Frame">The address of the list.</param>
public sealed record EmbedCode(EmbedView View, Uri Frame)
{
    public string Markup =>
        $"<iframe src=\"{Frame}\" title=\"{WebUtility.HtmlEncode($"Дорожные карты: {View.SchoolName}")}\" width=\"100%\" height=\"320\" loading=\"lazy\" style=\"border:0\"></iframe>";
}
