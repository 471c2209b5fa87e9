using System.Text.Json.Nodes;
using RoadmapPortal.Data.Archives;
using RoadmapPortal.Web.Features.Archives.Package;
using RoadmapPortal.Web.Features.Archives.Work;

namespace RoadmapPortal.Web.Features.Archives.Make;

/// <summary>Writes the tables of a period, and after them the files that their rows hold: an archive takes one file at a time.</summary>
public sealed class ArchivedTables(ArchiveSchema schema, PeriodRows rows, ArchivedFileNames names)
{
    private readonly List<(ArchiveTable Table, Guid Id, string Column, string File)> files = [];

    public async Task WriteAsync(ArchiveWriter archive, ArchiveProgress progress, CancellationToken cancellation)
    {
        progress.Begin("Данные периода", schema.Tables.Count);
        foreach (var table in schema.Tables)
        {
            await archive.AddAsync(archive.Reserve(TableFile.NameOf(table.Name)), output => WriteAsync(table, archive, output, cancellation), cancellation);
            progress.Advance();
        }

        progress.Begin("Приложенные файлы и утверждённые редакции", files.Count);
        foreach (var (table, id, column, file) in files)
        {
            await archive.AddAsync(file, await rows.BytesAsync(table, id, column, cancellation), cancellation);
            progress.Advance();
        }
    }

    private async Task WriteAsync(ArchiveTable table, ArchiveWriter archive, Stream output, CancellationToken cancellation)
    {
        await using var writer = TableFile.Writer(output);
        await writer.WriteLineAsync(TableFile.Line(new TableHeader(table.Name, [.. table.Columns.Select(column => column.Name)])));
        await foreach (var row in rows.ReadAsync(table, cancellation))
        {
            foreach (var column in table.Columns.Where(column => column.Kind == ArchiveColumnKind.Bytes && row[column.Name] is not null))
            {
                row[column.Name] = FileOf(table, row, column.Name, archive);
            }

            await writer.WriteLineAsync(TableFile.Line(row));
        }
    }

    private string FileOf(ArchiveTable table, JsonObject row, string column, ArchiveWriter archive)
    {
        var id = Guid.Parse(row[table.Key]!.GetValue<string>());
        var file = archive.Reserve(names.Of(table.Name, id, column, row[column]!.GetValue<string>()));
        files.Add((table, id, column, file));
        return file;
    }
}
