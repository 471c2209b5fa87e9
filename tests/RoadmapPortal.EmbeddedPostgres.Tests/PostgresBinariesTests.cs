namespace RoadmapPortal.EmbeddedPostgres.Tests;

public sealed class PostgresBinariesTests
{
    [Fact]
    public async Task Find_NothingThere_SaysHowToGetItInOneLine()
    {
        await using var scratch = new Scratch();

        var error = Should.Throw<EmbeddedPostgresException>(() => PostgresBinaries.Find(scratch.Path, null, scratch.Path));

        error.Message.ShouldContain("eng/get-postgres");
        error.Message.ShouldContain("apt-get install postgresql");
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task Find_NpmAboveTheProgram_ComesBeforeTheSystems()
    {
        await using var scratch = new Scratch();
        var npm = FakePrograms.Install(Path.Combine(scratch.Path, FakePrograms.NpmFolder), "18.4");
        FakePrograms.Install(Path.Combine(scratch.Path, "system", "19", "bin"), "19.1");
        var program = Directory.CreateDirectory(Path.Combine(scratch.Path, "artifacts", "bin")).FullName;

        var found = PostgresBinaries.Find(program, null, Path.Combine(scratch.Path, "system"));

        found.BinFolder.ShouldBe(npm);
        found.MajorVersion.ShouldBe(18);
    }

    [Fact]
    public async Task Find_NpmThatDoesNotRun_IsPassedOver()
    {
        await using var scratch = new Scratch();
        var npm = FakePrograms.Install(Path.Combine(scratch.Path, FakePrograms.NpmFolder), "18.4");
        FakePrograms.Write(Path.Combine(npm, "initdb"), "exit 127");
        var system = FakePrograms.Install(Path.Combine(scratch.Path, "system", "15", "bin"), "15.18 (Debian 15.18-0+deb12u1)");

        PostgresBinaries.Find(scratch.Path, null, Path.Combine(scratch.Path, "system")).BinFolder.ShouldBe(system);
    }

    [Fact]
    public async Task Find_SeveralOfTheSystem_TakesTheNewestOrTheOneAskedFor()
    {
        await using var scratch = new Scratch();
        var old = FakePrograms.Install(Path.Combine(scratch.Path, "system", "9.6", "bin"), "9.6.24");
        FakePrograms.Install(Path.Combine(scratch.Path, "system", "15", "bin"), "15.18");
        var newest = FakePrograms.Install(Path.Combine(scratch.Path, "system", "17", "bin"), "17beta1");
        Directory.CreateDirectory(Path.Combine(scratch.Path, "system", "18", "bin"));
        var system = Path.Combine(scratch.Path, "system");

        PostgresBinaries.Find(scratch.Path, null, system).BinFolder.ShouldBe(newest);
        PostgresBinaries.Find(scratch.Path, 9, system).BinFolder.ShouldBe(old);
        Should.Throw<EmbeddedPostgresException>(() => PostgresBinaries.Find(scratch.Path, 16, system)).Message.ShouldStartWith("No PostgreSQL 16 ");
    }

    [Fact]
    public async Task At_FolderWithoutPrograms_IsRefused()
    {
        await using var scratch = new Scratch();

        Should.Throw<EmbeddedPostgresException>(() => PostgresBinaries.At(scratch.Path)).Message.ShouldContain(scratch.Path);
    }
}
