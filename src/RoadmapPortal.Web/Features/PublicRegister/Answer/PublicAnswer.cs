using Microsoft.Net.Http.Headers;

namespace RoadmapPortal.Web.Features.PublicRegister.Answer;

/// <summary>Sends public pages: compressed as they are kept, and not again to who has them.</summary>
public static class PublicAnswer
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapPublic(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler)
    {
        var route = endpoints.MapMethods(pattern, Methods, handler);
        return route.AllowAnonymous();
    }

    public static async Task<IResult> SendAsync(this PublicPages pages, HttpContext http, string name, Func<Task<KeptPage?>> make, Func<bool>? mayMake = null)
    {
        try
        {
            return await pages.GetAsync(name, make, mayMake ?? (() => true), http.RequestAborted) is { } page ? new Answer(page) : Results.NotFound();
        }
        catch (TooManyPagesException)
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }
    }

    /// <summary>Asked for anew each time, since a municipality may have shut its door; what did not change is not sent again.</summary>
    /// <returns>Whether the guest has it already: then nothing but the status is sent.</returns>
    public static bool IsKnown(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = $"\"{tag}\"";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Request.Headers.IfNoneMatch.Count > 0
            && EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var known)
            && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Tag.AsSpan().Trim('"') is var words && words.SequenceEqual(tag));
    }

    private sealed class Answer(KeptPage page) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (encoding, bytes) = page.For(httpContext.Request.Headers.AcceptEncoding.ToString());
            var response = httpContext.Response;
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (IsKnown(httpContext, encoding is null ? page.Tag : $"{page.Tag}-{encoding}"))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            response.ContentType = page.ContentType;
            response.ContentLength = bytes.Length;
            if (encoding is not null)
            {
                response.Headers.ContentEncoding = encoding;
            }

            if (!HttpMethods.IsHead(httpContext.Request.Method))
            {
                await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
            }
        }
    }
}
