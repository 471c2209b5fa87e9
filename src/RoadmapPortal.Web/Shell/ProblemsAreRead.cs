using Microsoft.AspNetCore.Diagnostics;

namespace RoadmapPortal.Web.Shell;

/// <summary>
/// A form that is refused (opened too long ago, sent from elsewhere) or that fails is answered by a problem page like everything else. The page
/// is asked for with the form's own method, and a page takes no foreign form; so it is asked for by GET.
/// Stands directly behind the status code pages.
/// </summary>
public sealed class ProblemsAreRead(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            // Whoever asks for no words gets the status alone; no page takes this method, and the visitor would be led to the sign-in.
            pages.Enabled = false;
        }

        var isProblem = http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
        if (isProblem)
        {
            http.Request.Method = HttpMethods.Get;
        }

        await next(http);
        if (!isProblem && http.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest })
        {
            // Blazor names the content's type before it refuses a form, and the status code pages leave an answer with a type alone.
            http.Response.ContentType = null;
        }
    }
}
