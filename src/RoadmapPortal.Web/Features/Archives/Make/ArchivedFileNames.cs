using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>What the files that rows hold are called in an archive: after what people know them by, or after their row.</summary>
public sealed class ArchivedFileNames
{
    private const int LongestWord = 60;

    private readonly Dictionary<(string Table, Guid Id), string> words = [];

    private ArchivedFileNames()
    {
    }

    public static async Task<ArchivedFileNames> LoadAsync(PortalContext context, CancellationToken cancellation)
    {
        var names = new ArchivedFileNames();
        foreach (var file in await context.EvidenceFiles.AsNoTracking().Select(file => new { file.Id, file.Name }).ToListAsync(cancellation))
        {
            names.words[("evidence_contents", file.Id.Value)] = Path.GetFileNameWithoutExtension(file.Name);
        }

        foreach (var check in await context.PublicationChecks.AsNoTracking().Where(check => check.FileName != null).Select(check => new { check.Id, check.FileName }).ToListAsync(cancellation))
        {
            names.words[("publication_check_contents", check.Id.Value)] = Path.GetFileNameWithoutExtension(check.FileName!);
        }

        var editions =
            from edition in context.RoadmapEditions.AsNoTracking()
            join map in context.SchoolRoadmaps on edition.RoadmapId equals map.Id
            join school in context.Schools on map.SchoolId equals school.Id
            select new { edition.Id, edition.Kind, edition.Number, school.Label };
        foreach (var edition in await editions.ToListAsync(cancellation))
        {
            names.words[("roadmap_editions", edition.Id.Value)] = $"школа {edition.Label} {(edition.Kind == Domain.Roadmaps.Filing.RoadmapEditionKind.Approved ? "утверждена" : "сдана")} {edition.Number}";
        }

        return names;
    }

    /// <param name="begin">The first bytes, in hexadecimal.</param>
    public string Of(string table, Guid id, string column, string begin)
    {
        var word = words.TryGetValue((table, id), out var known) && PaperFileName.Latin(known) is { Length: > 0 } latin
            ? latin.Length > LongestWord ? latin[..LongestWord].TrimEnd('-') : latin
            : $"{id}-{column.Replace('_', '-')}";
        return $"{FolderOf(table)}/{word}.{EndingOf(begin)}";
    }

    private static string FolderOf(string table) => table switch
    {
        "roadmap_editions" => "papers/school-roadmaps/editions",
        "evidence_contents" => "files/evidence",
        "publication_check_contents" => "files/publication-checks",
        _ => "files/" + table.Replace('_', '-'),
    };

    private static string EndingOf(string begin) => begin switch
    {
        _ when begin.StartsWith("25504446", StringComparison.Ordinal) => "pdf",
        _ when begin.StartsWith("89504e47", StringComparison.Ordinal) => "png",
        _ when begin.StartsWith("ffd8ff", StringComparison.Ordinal) => "jpg",
        _ when begin.StartsWith("504b0304", StringComparison.Ordinal) => "zip",
        _ when begin.StartsWith("7b", StringComparison.Ordinal) => "json",
        _ => "bin",
    };
}
