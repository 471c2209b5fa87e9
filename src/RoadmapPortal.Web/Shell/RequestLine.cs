using System.Diagnostics;

namespace RoadmapPortal.Web.Shell;

/// <summary>One line in the log for each request: what was asked, how it ended, how long it took. Never what was typed.</summary>
public sealed partial class RequestLine(RequestDelegate next, ILogger<RequestLine> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            Write(log, http.Request.Method, http.Request.Path, http.Response.StatusCode, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} in {Milliseconds:0.0} ms")]
    private static partial void Write(ILogger log, string method, PathString path, int status, double milliseconds);
}
