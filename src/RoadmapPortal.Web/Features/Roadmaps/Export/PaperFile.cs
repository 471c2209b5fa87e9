using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary>A paper as the answer to a request: its file, or in words why it cannot be drawn.</summary>
public static class PaperFile
{
    /// <param name="writeData">Writes the same as data for other programs.</param>
    public static IResult Answer(HttpContext http, Func<ComposedPaper> compose, Action<Stream> writeData, PaperFormat format, string name, TimeProvider time)
    {
        using var buffer = new MemoryStream();
        try
        {
            if (format.Draw is { } draw)
            {
                draw(compose(), time.GetLocalNow(), buffer);
            }
            else
            {
                writeData(buffer);
            }
        }
        catch (LayoutException exception)
        {
            return Results.Text($"{PaperProblem.Words(exception)} Или выберите Word.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        return Frozen(http, buffer.ToArray(), format, name);
    }

    /// <summary>A file that is there already.</summary>
    /// <param name="name">None if the browser shall show it.</param>
    public static IResult Frozen(HttpContext http, byte[] bytes, PaperFormat format, string? name)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(bytes, format.MediaType, name);
    }
}
