using System.Text.Json;
using RoadmapPortal.Benchmarks.Circuits;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Benchmarks.Editors;

/// <summary>One open window of the roadmap editor, which does what the editor's script does.</summary>
internal sealed class EditorWindow : IAsyncDisposable
{
    private readonly TaskCompletionSource<long> attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long session;

    public CircuitClient Circuit { get; private set; } = null!;

    /// <summary>Opens the page and waits until its script may call the editor: the moment from which one can write.</summary>
    public static async Task<EditorWindow> OpenAsync(PortalVisit visit, MeasuredRoadmap roadmap)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var window = new EditorWindow();
        window.Circuit = await CircuitClient.OpenAsync(
            visit, roadmap.Path, (name, arguments) => window.Hear(name, arguments, roadmap.Table), patience.Token);
        window.session = await window.attached.Task.WaitAsync(patience.Token);
        return window;
    }

    /// <returns>Whether the text stands in the database.</returns>
    public async Task<bool> SaveAsync(EditedCell cell, string words)
    {
        var text = new { Row = cell.Row.Value, Column = cell.Column.ToString(), Seen = cell.Words, Words = words };
        using var answers = JsonDocument.Parse(await Circuit.CallAsync(session, "SaveCellsAsync", [new[] { text }]));
        return answers.RootElement[0].GetProperty("saved").GetBoolean();
    }

    /// <summary>Tells the others where one stands; nowhere, without a cell.</summary>
    public Task StandAsync(EditedCell? cell) => Circuit.CallAsync(session, "Stand", [cell?.Row.Value, cell?.Column.ToString()]);

    /// <summary>Asks how words are understood, as the script does at each pause of typing.</summary>
    public Task UnderstandAsync(ColumnKind column, string words) => Circuit.CallAsync(session, "Understand", [column.ToString(), words]);

    public ValueTask DisposeAsync() => Circuit.DisposeAsync();

    /// <summary>Other parts of the page attach their scripts too; the table's is told to keep unsaved texts under the table's id.</summary>
    private void Hear(string name, JsonElement arguments, string table)
    {
        if (name != "attach")
        {
            return;
        }

        var objects = arguments.EnumerateArray().Where(argument => argument.ValueKind == JsonValueKind.Object).ToList();
        var handle = objects.FirstOrDefault(argument => argument.TryGetProperty("__dotNetObject", out _));
        if (handle.ValueKind == JsonValueKind.Object
            && objects.Any(argument => argument.TryGetProperty("store", out var store) && store.GetString()!.StartsWith(table, StringComparison.Ordinal)))
        {
            attached.TrySetResult(handle.GetProperty("__dotNetObject").GetInt64());
        }
    }
}
