namespace RoadmapPortal.EmbeddedPostgres.Tests;

public sealed class LeftoversTests
{
    /// <summary>Parallel test runs start and stop at any moment: clearing away must neither trip over them nor trip them up.</summary>
    [Fact]
    public async Task Remove_WhileOthersComeAndGo_DisturbsNobody()
    {
        await using var scratch = new Scratch();
        var account = ServerAccount.Choose();

        async Task ComeAndGoAsync()
        {
            for (var round = 0; round < 25; round++)
            {
                var folder = await PrivateFolder.MakeAsync(scratch.Temporary, account, TestContext.Current.CancellationToken);
                Directory.Exists(folder.SocketFolder).ShouldBeTrue();
                await folder.RemoveAsync();
            }
        }

        async Task ClearAwayAsync()
        {
            for (var round = 0; round < 50; round++)
                await Leftovers.RemoveAsync(scratch.Temporary, scratch.Log.Add, TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(Task.Run(ComeAndGoAsync), Task.Run(ComeAndGoAsync), Task.Run(ClearAwayAsync), Task.Run(ClearAwayAsync));

        scratch.Log.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(scratch.Temporary).ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_FolderWhoseLockIsAlreadyGone_IsLeftToItsOwner()
    {
        await using var scratch = new Scratch();
        var folder = await PrivateFolder.MakeAsync(scratch.Temporary, ServerAccount.Choose(), TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(folder.Path, "owner.lock"));

        await Leftovers.RemoveAsync(scratch.Temporary, scratch.Log.Add, TestContext.Current.CancellationToken);

        scratch.Log.ShouldBeEmpty();
        File.Exists(Path.Combine(folder.Path, "owner.lock")).ShouldBeFalse();
        Directory.Exists(folder.SocketFolder).ShouldBeTrue();
        folder.Dispose();
    }

    [Fact]
    public async Task Remove_FolderThatResists_IsReportedAndStopsNobody()
    {
        await using var scratch = new Scratch();
        var account = ServerAccount.Choose();
        var dead = await PrivateFolder.MakeAsync(scratch.Temporary, account, TestContext.Current.CancellationToken);
        dead.Dispose();
        // The socket's lock file names a data folder that has gone to root since: whose server it is cannot be told.
        await File.WriteAllTextAsync(Path.Combine(dead.SocketFolder, ".s.PGSQL.5432.lock"), "1\n/usr\n", TestContext.Current.CancellationToken);

        await Leftovers.RemoveAsync(scratch.Temporary, scratch.Log.Add, TestContext.Current.CancellationToken);

        scratch.Log.Count.ShouldBe(1);
        scratch.Log[0].ShouldContain(dead.Path);
        Directory.Exists(dead.Path).ShouldBeTrue();
    }
}
