using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace RoadmapPortal.Web.Features.PublicRegister.Answer;

/// <summary>Renders a public page by itself: no request, no person, no circuit.</summary>
public sealed class DrawPage(IServiceProvider services, ILoggerFactory log)
{
    /// <typeparam name="TPage">A whole document; what it shows is its parameter <c>View</c>.</typeparam>
    public async Task<KeptPage> OfAsync<TPage>(object view)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, log);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }))).ToHtmlString());
        return new KeptPage(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
    }
}
