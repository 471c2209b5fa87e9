using Microsoft.AspNetCore.Diagnostics;

namespace RoadmapPortal.Web.Shell;

/// <summary>
/// A form that is refused (opened too long ago, sent from elsewhere) is answered by a problem page like everything else. The page
/// is asked for with the form's own method, and a page takes no foreign form; so it is asked for by GET.
/// Stands directly behind the status code pages.
/// </summary>
public sealed class ProblemsAreRead(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }
}
