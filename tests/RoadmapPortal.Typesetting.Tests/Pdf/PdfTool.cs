using System.Diagnostics;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>Other people's programs, which must read what we write. Where one is not installed the test fails.</summary>
internal static class PdfTool
{
    /// <summary>The program's output; a non-zero exit code fails the test.</summary>
    public static string Run(string program, byte[] pdf, params IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument == "FILE" ? path : argument);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, output + errors.Result);
            return output + errors.Result;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
