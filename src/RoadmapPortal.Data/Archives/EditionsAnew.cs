using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Archives;

/// <summary>
/// Editions of an archive, chained anew: a seal is over the municipality that it was made in and over every edition before it, and an archive holds one
/// period. From the day on which they are read back the new chain proves that they stay as they are; the archive has the old seals.
/// </summary>
public static class EditionsAnew
{
    /// <param name="editions">Rows of <see cref="ArchiveSchema.Editions"/>.</param>
    /// <param name="files">Rows of <see cref="ArchiveSchema.EditionFiles"/>.</param>
    /// <returns>The editions in the order of their old places, with new places and seals.</returns>
    /// <exception cref="InvalidOperationException">A row lacks what a seal is made of.</exception>
    /// <exception cref="FormatException">A value is none.</exception>
    public static async IAsyncEnumerable<JsonObject> ChainAsync(
        MunicipalityId municipality, IAsyncEnumerable<JsonObject> editions, IAsyncEnumerable<JsonObject> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sums = await files.Select(file => (Edition: Word(file, "edition_id"), File: (Word(file, "format"), Word(file, "sha256")))).ToListAsync(cancellation);
        var filesOf = sums.ToLookup(file => file.Edition, file => file.File);
        var last = EditionMark.Begin;
        await foreach (var row in editions.OrderBy(row => Whole(row, "place")).WithCancellation(cancellation))
        {
            var place = last.Place + 1;
            var seal = RecordOf(municipality, row, place, last.Seal, EditionRecord.FilesOf(filesOf[Word(row, "id")])).ComputeSeal();
            (row["place"], row["previous"], row["seal"]) = (place, last.Seal, seal);
            last = new EditionMark(place, seal);
            yield return row;
        }
    }

    private static EditionRecord RecordOf(MunicipalityId municipality, JsonObject row, long place, string previous, string files) => new(
        place, municipality.Value.ToString(), Word(row, "id"), Word(row, "subject"), Word(row, "order_id"), Optional(row, "roadmap_id"), (int)Whole(row, "number"),
        EditionRecord.Moment(DateTimeOffset.Parse(Word(row, "at"), CultureInfo.InvariantCulture)), Word(row, "by"), Word(row, "title"), Optional(row, "order_date"), Word(row, "order_number"),
        files, previous, "");

    private static string Word(JsonObject row, string column) => row[column]?.GetValue<string>() ?? throw new InvalidOperationException($"An edition has no {column}.");

    private static string Optional(JsonObject row, string column) => row[column]?.GetValue<string>() ?? "";

    private static long Whole(JsonObject row, string column) => row[column]?.GetValue<long>() ?? throw new InvalidOperationException($"An edition has no {column}.");
}
