using RoadmapPortal.Documents.Composition;
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
            return Results.Text($"Не помещается на лист: {exception.Message}. Сократите текст или выберите Word.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(buffer.ToArray(), format.MediaType, name);
    }
}
