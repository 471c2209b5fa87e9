using System.CommandLine;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Parts;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary><c>check</c>: prints what the checks find in a municipality's roadmap.</summary>
public static class CheckCommand
{
    /// <summary>Something blocks, as in other tools that check.</summary>
    private const int Blocked = 1;

    /// <summary>There is nothing to check.</summary>
    private const int Failed = 2;

    public static Command Create()
    {
        var municipality = new Option<string>("--municipality") { Description = "Slug: sochi, novorossiysk, meshchovsk, shkola-12, stepnovsky.", Required = true };
        var school = new Option<string?>("--school") { Description = "Label of the school whose roadmap is meant, where there are several." };
        var command = new Command("check", "Prints what the checks find in a municipality's roadmap. Exit code 1 if something blocks, 2 if there is no such roadmap.")
        {
            municipality, school,
        };
        command.SetAction((line, cancellation) => PortalDatabase.WithAsync(
            async connections =>
            {
                var wanted = new WantedRoadmap(line.GetRequiredValue(municipality), null, line.GetValue(school));
                var (sources, problem) = await wanted.LoadAsync(connections.Portal, cancellation);
                if (sources is null)
                {
                    await Console.Error.WriteLineAsync(problem);
                    return Failed;
                }

                var flaws = RoadmapInspection.Of(sources.Checked(), sources.Severities);
                Print(flaws, Console.Out);
                return flaws.Any(flaw => flaw.Severity == CheckSeverity.Blocks) ? Blocked : 0;
            },
            cancellation));
        return command;
    }

    /// <summary>A line for each flaw, the heaviest first, in columns; below them the count.</summary>
    internal static void Print(IReadOnlyList<Flaw> flaws, TextWriter output)
    {
        string[] heading = ["Важность", "Проверка", "Место", "Что не так"];
        var lines = flaws.OrderByDescending(flaw => flaw.Severity).Select(flaw => new[] { SeverityWords.Of(flaw.Severity), flaw.Check.Name, flaw.Place.Words, flaw.Words }).ToList();
        var widths = Enumerable.Range(0, heading.Length - 1).Select(at => lines.Prepend(heading).Max(line => line[at].Length)).ToList();
        if (lines.Count > 0)
        {
            foreach (var line in lines.Prepend(heading))
            {
                var padded = widths.Select((width, at) => OneLine(line[at]).PadRight(width));
                output.WriteLine(string.Join("  ", padded.Append(OneLine(line[^1]))));
            }

            output.WriteLine();
        }

        output.WriteLine(lines.Count == 0 ? "Замечаний нет." : FlawCount.Words(flaws));
    }

    private static string OneLine(string words) => words.ReplaceLineEndings(" ");
}
