using System.Data;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Archives;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Restore;

/// <summary>
/// Reads an archive back into an empty municipality: all of it in one transaction, or nothing. Everything is checked before the first row is written, and
/// read by the program before the last word. Asks nobody's permission: whoever calls has asked.
/// </summary>
public sealed class RestorePeriod(PortalContexts contexts, ILogger<RestorePeriod> log)
{
    /// <param name="scope">The municipality that it is read back into, and who does it.</param>
    public async Task<Outcome<RestoredPeriod>> RunAsync(TenantScope scope, Stream file, ArchiveProgress progress, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        file.Position = 0;
        var (package, refusals) = await ArchiveCheck.OpenAsync(file, progress, cancellation);
        if (package is null)
        {
            return Outcome.Refused<RestoredPeriod>(refusals);
        }

        using (package)
        {
            await using var context = contexts.Open(scope);
            await using var transaction = await context.BeginArchiveAsync(IsolationLevel.ReadCommitted, cancellation);
            refusals = await WriteAsync(context, scope.Tenant!.Value, package, progress, cancellation);
            if (refusals.Count > 0)
            {
                // The transaction ends unfinished: nothing of it stays.
                return Outcome.Refused<RestoredPeriod>(refusals);
            }

            var (from, period) = (package.Manifest.Municipality, package.Manifest.Period);
            var municipality = await context.Municipalities.AsNoTracking().SingleAsync(municipality => municipality.Id == scope.Tenant, cancellation);
            context.Note(new JournalNote(
                JournalDeed.PeriodRestored, JournalSubject.Municipality(municipality), $"{period.Words}; архив муниципалитета «{from.ShortName}» от {package.Manifest.MadeAt:dd.MM.yyyy}, SHA-256 {sha256}"));
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return Outcome.Done(new RestoredPeriod(period.Words, from.ShortName, sha256));
        }
    }

    /// <returns>Why it cannot be; what was written until then is to be forgotten.</returns>
    private async Task<IReadOnlyList<Refusal>> WriteAsync(PortalContext context, MunicipalityId municipality, ArchivePackage package, ArchiveProgress progress, CancellationToken cancellation)
    {
        var schema = await ArchiveSchema.ReadAsync(context, cancellation);
        var rows = new RestoredRows(context, schema, await ArchivePeople.MembersAsync(context, cancellation));
        await rows.LockAsync(cancellation);
        if (await rows.OccupiedAsync(cancellation) is { Count: > 0 } occupied)
        {
            return [ArchiveRules.MunicipalityIsEmpty.Refuse(OccupiedWords.Of(occupied))];
        }

        var unknown = package.Tables.Where(table => schema.Find(table) is null).Select(table => ArchiveRules.TablesAreKnown.Refuse(TableFile.NameOf(table), table)).ToList();
        if (unknown.Count > 0)
        {
            return unknown;
        }

        progress.Begin("Восстановление данных", schema.Tables.Count);
        foreach (var table in schema.Tables)
        {
            // A table that is younger than the archive is not in it.
            if (package.Has(TableFile.NameOf(table.Name)) && await InsertAsync(rows, municipality, table, package, cancellation) is { } disagreement)
            {
                return [disagreement];
            }

            progress.Advance();
        }

        await rows.SetStagesAsync(cancellation);
        return (await ReadBackAsync(rows, progress, cancellation) ?? await WhyNotShowAsync(context, cancellation)) is { } refusal ? [refusal] : [];
    }

    /// <summary>Public papers are shown as the markup that they are, so it must be such as the portal writes.</summary>
    private static async Task<Refusal?> WhyNotShowAsync(PortalContext context, CancellationToken cancellation)
    {
        await foreach (var paper in context.PublicPapers.AsNoTracking().Select(paper => new { paper.Body, paper.Style }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!PaperMarkup.IsBody(paper.Body) || !PaperMarkup.IsStyle(paper.Style))
            {
                return ArchiveRules.WordsAreKnown.Refuse(TableFile.NameOf(ArchiveSchema.PublicPapers));
            }
        }

        return null;
    }

    private async Task<Refusal?> InsertAsync(RestoredRows rows, MunicipalityId municipality, ArchiveTable table, ArchivePackage package, CancellationToken cancellation)
    {
        var (file, line) = (TableFile.NameOf(table.Name), 1);
        try
        {
            if (await package.HeaderAsync(table.Name, cancellation) is not { } header)
            {
                return ArchiveRules.RowsAreReadable.Refuse(file, line);
            }

            var unknown = header.Columns.Where(name => table.Columns.All(column => column.Name != name)).ToList();
            if (unknown.Count > 0)
            {
                return ArchiveRules.TablesAreKnown.Refuse(file, string.Join(", ", unknown));
            }

            var read = package.RowsAsync(table.Name, number => line = number, cancellation);
            if (table.Name == ArchiveSchema.Editions)
            {
                read = EditionsAnew.ChainAsync(municipality, read, package.Has(TableFile.NameOf(ArchiveSchema.EditionFiles)) ? package.RowsAsync(ArchiveSchema.EditionFiles, _ => { }, cancellation) : AsyncEnumerable.Empty<JsonObject>(), cancellation);
            }

            await rows.InsertAsync(table, header.Columns, read, package.BytesAsync, cancellation);
            return null;
        }
        catch (PostgresException exception)
        {
            log.LogWarning("An archive does not fit into the database: {Table}, {Reason}", table.Name, exception.MessageText);
            return ArchiveRules.RowsAgree.Refuse(file, exception.ConstraintName ?? exception.ColumnName ?? exception.SqlState);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or FormatException or JsonException or ArgumentException)
        {
            return ArchiveRules.RowsAreReadable.Refuse(file, line);
        }
    }

    private async Task<Refusal?> ReadBackAsync(RestoredRows rows, ArchiveProgress progress, CancellationToken cancellation)
    {
        progress.Begin("Сверка восстановленного");
        var table = "";
        try
        {
            await rows.ReadBackAsync(name => table = name, cancellation);
            return null;
        }
#pragma warning disable CA1031 // A value that the program does not know fails in as many ways as there are values.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "An archive holds what the program cannot read, in {Table}.", table);
            return ArchiveRules.WordsAreKnown.Refuse(TableFile.NameOf(table));
        }
#pragma warning restore CA1031
    }
}

/// <param name="From">The municipality that the archive was made in.</param>
/// <param name="Sha256">Of the archive.</param>
public sealed record RestoredPeriod(string Period, string From, string Sha256);
