using RoadmapPortal.Web.Features.PublicRegister.Answer;

namespace RoadmapPortal.Web.Shell;

/// <summary>What every answer tells the browser not to allow. Scripts come from our own files alone.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /// <summary>A page for frames on other sites asks for nothing and runs nothing.</summary>
    private const string EmbeddablePolicy = "default-src 'none'; style-src 'self'; frame-ancestors *; base-uri 'none'; form-action 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (http.GetEndpoint()?.Metadata.GetMetadata<EmbeddablePage>() is not null)
            {
                headers.ContentSecurityPolicy = EmbeddablePolicy;
            }
            else
            {
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XFrameOptions = "DENY";
            }

            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (http.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            return Task.CompletedTask;
        });
        return next(http);
    }
}
