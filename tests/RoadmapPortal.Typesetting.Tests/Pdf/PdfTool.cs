using System.Diagnostics;
using System.Text;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>Other people's programs, which must read what we write. Where one is not installed the test fails.</summary>
internal static class PdfTool
{
    /// <summary>The program's output; a non-zero exit code fails the test.</summary>
    public static string Run(string program, byte[] pdf, params IReadOnlyList<string> arguments)
    {
        var (output, errors) = Start(program, pdf, arguments);
        return Encoding.UTF8.GetString(output) + errors;
    }

    /// <summary>The program's output as bytes.</summary>
    public static byte[] RunForBytes(string program, byte[] pdf, params IReadOnlyList<string> arguments) => Start(program, pdf, arguments).Output;

    private static (byte[] Output, string Errors) Start(string program, byte[] pdf, IReadOnlyList<string> arguments)
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
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, Encoding.UTF8.GetString(output.ToArray()) + errors.Result);
            return (output.ToArray(), errors.Result);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
