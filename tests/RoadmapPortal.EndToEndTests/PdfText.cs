using System.Diagnostics;

namespace RoadmapPortal.EndToEndTests;

/// <summary>The words of a downloaded paper, as poppler reads them.</summary>
internal static class PdfText
{
    /// <param name="options">Of <c>pdftotext</c>, before the file.</param>
    public static async Task<string> ReadAsync(string pdf, params string[] options)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [.. options, pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return text;
    }
}
