using System.Text.Json;
using RoadmapPortal.Benchmarks.Circuits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Benchmarks.Marks;

/// <summary>One open window of the matrix, which does what the matrix's script does.</summary>
internal sealed class MatrixWindow : IAsyncDisposable
{
    private readonly TaskCompletionSource<long> attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long session;

    public CircuitClient Circuit { get; private set; } = null!;

    public static async Task<MatrixWindow> OpenAsync(PortalVisit visit, string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var window = new MatrixWindow();
        window.Circuit = await CircuitClient.OpenAsync(visit, path, window.Hear, patience.Token);
        window.session = await window.attached.Task.WaitAsync(patience.Token);
        return window;
    }

    /// <returns>Whether the mark stands in the database, or is gone from it.</returns>
    public async Task<bool> MarkAsync((SchoolId School, RiskParameterId Parameter) cell, bool isFound)
    {
        var text = new { School = cell.School.Value, Parameter = cell.Parameter.Value, Found = isFound };
        using var answers = JsonDocument.Parse(await Circuit.CallAsync(session, "MarkAsync", [new[] { text }]));
        return answers.RootElement[0].GetProperty("saved").GetBoolean();
    }

    public ValueTask DisposeAsync() => Circuit.DisposeAsync();

    private void Hear(string name, JsonElement arguments)
    {
        var handle = name == "attach"
            ? arguments.EnumerateArray().FirstOrDefault(argument => argument.ValueKind == JsonValueKind.Object && argument.TryGetProperty("__dotNetObject", out _))
            : default;
        if (handle.ValueKind == JsonValueKind.Object)
        {
            attached.TrySetResult(handle.GetProperty("__dotNetObject").GetInt64());
        }
    }
}
