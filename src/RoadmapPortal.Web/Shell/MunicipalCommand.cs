using System.CommandLine;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Shell;

/// <summary>What the commands about municipalities have in common: how one is named, and how a command says that it could not.</summary>
internal static class MunicipalCommand
{
    public static Option<string> Municipality() => new("--municipality") { Description = "Slug: sochi, novorossiysk, …", Required = true };

    public static Option<string?> MunicipalityOrAll() => new("--municipality") { Description = "Slug: sochi, novorossiysk, … All municipalities without it." };

    /// <param name="slug">As typed.</param>
    public static async Task<MunicipalityId?> FindAsync(PortalContexts contexts, string slug, CancellationToken cancellation) =>
        Slug.TryParse(slug, out var known) ? await contexts.FindMunicipalityAsync(known, cancellation) : null;

    public static string Unknown(string slug) => $"Муниципалитета «{slug}» нет.";

    public static Task<int> FailAsync(IEnumerable<Refusal> refusals) => FailAsync(string.Join(Environment.NewLine, refusals.Select(refusal => refusal.Words)));

    /// <param name="code">To exit with.</param>
    public static async Task<int> FailAsync(string words, int code = 1)
    {
        await Console.Error.WriteLineAsync(words);
        return code;
    }
}
