namespace RoadmapPortal.Architecture.Tests;

/// <summary>Every file of the repository keeps the habits of the house; and every guard bites what breaks them.</summary>
public sealed class HouseTests
{
    public static readonly TheoryData<string> Habits = new(Guard.Keys);

    private static Dictionary<string, (Func<SourceFile, IEnumerable<string>> Check, IReadOnlyList<SourceFile> Files)> Guard => new()
    {
        ["references go one way"] = (Guards.References, Repository.Projects),
        ["files are short"] = (Guards.FileSize, Repository.CSharp),
        ["methods are short"] = (Guards.MethodSize, Repository.CSharp),
        ["forbidden words are absent"] = (Guards.Words, Repository.CSharp.Where(file => file.Room != "Architecture.Tests").ToList()),
        ["every write leaves its history"] = (Guards.HistoryPassed, Repository.CSharp),
        ["the tenant's filter is ignored in one file"] = (Guards.FilterIgnored, Repository.CSharp),
        ["components open no database"] = (Guards.ComponentData, Repository.CSharp),
        ["folders have names that say something"] = (Guards.Folders, Repository.CSharp),
        ["one type to a file"] = (Guards.OneTypePerFile, Repository.CSharp),
        ["no registry is named"] = (Guards.RegistryHosts, Repository.Texts),
    };

    [Theory]
    [MemberData(nameof(Habits))]
    public void Repository_KeepsTheHabit(string habit)
    {
        var (check, files) = Guard[habit];
        files.Count.ShouldBeGreaterThan(10, "nothing was looked at");
        files.SelectMany(check).ShouldBeEmpty(habit);
    }

    [Theory]
    [InlineData("references go one way", "src/RoadmapPortal.Domain/RoadmapPortal.Domain.csproj", "<Project><ItemGroup><ProjectReference Include=\"../RoadmapPortal.Data/RoadmapPortal.Data.csproj\" /></ItemGroup></Project>")]
    [InlineData("references go one way", "src/RoadmapPortal.Documents/RoadmapPortal.Documents.csproj", "<Project><ItemGroup><ProjectReference Include=\"../RoadmapPortal.Data/RoadmapPortal.Data.csproj\" /></ItemGroup></Project>")]
    [InlineData("references go one way", "src/RoadmapPortal.Typesetting/RoadmapPortal.Typesetting.csproj", "<Project><ItemGroup><PackageReference Include=\"Some\" /></ItemGroup></Project>")]
    [InlineData("references go one way", "src/RoadmapPortal.Web/RoadmapPortal.Web.csproj", "<Project><ItemGroup><PackageReference Include=\"Some\" Version=\"1.0\" /></ItemGroup></Project>")]
    [InlineData("forbidden words are absent", "src/RoadmapPortal.Domain/A.cs", "#nullable disable")]
    [InlineData("forbidden words are absent", "src/RoadmapPortal.Domain/A.cs", "var now = DateTime.Now;")]
    [InlineData("forbidden words are absent", "src/RoadmapPortal.Documents/A.cs", "class A(DbContext context);")]
    [InlineData("forbidden words are absent", "src/RoadmapPortal.Web/A.razor", "@((MarkupString)words)")]
    [InlineData("forbidden words are absent", "tests/RoadmapPortal.Data.Tests/A.cs", "await Task.Delay(100);")]
    [InlineData("the tenant's filter is ignored in one file", "src/RoadmapPortal.Web/Features/A.cs", "context.Schools.IgnoreQueryFilters()")]
    [InlineData("every write leaves its history", "src/RoadmapPortal.Web/Features/A.cs", "await context.Activities.ExecuteDeleteAsync()")]
    [InlineData("components open no database", "src/RoadmapPortal.Web/Features/A.razor.cs", "[Inject] PortalContexts Contexts")]
    [InlineData("folders have names that say something", "src/RoadmapPortal.Web/Helpers/A.cs", "")]
    [InlineData("no registry is named", "docs/a.md", "see https" + "://api.nuget" + ".org/v3")]
    public void Guard_OnABreach_Bites(string habit, string path, string text) =>
        Guard[habit].Check(new SourceFile(path, text)).ShouldNotBeEmpty();

    [Fact]
    public void FileSize_OnALongFile_Bites()
    {
        Guards.FileSize(new SourceFile("src/RoadmapPortal.Web/A.cs", new string('\n', 400) + "x")).ShouldNotBeEmpty();
        Guards.FileSize(new SourceFile("src/RoadmapPortal.Web/A.cs", new string('\n', 399) + "x")).ShouldBeEmpty();
        Guards.FileSize(new SourceFile("tests/RoadmapPortal.Web.Tests/A.cs", new string('\n', 600) + "x")).ShouldNotBeEmpty();
    }

    [Fact]
    public void MethodSize_OnALongMethod_Bites()
    {
        Guards.MethodSize(Method(59)).ShouldNotBeEmpty();
        Guards.MethodSize(Method(58)).ShouldBeEmpty();

        static SourceFile Method(int lines) =>
            new("src/RoadmapPortal.Web/A.cs", "class A {\nvoid B() {\n" + string.Concat(Enumerable.Repeat("C();\n", lines)) + "}\n}");
    }

    [Fact]
    public void OneTypePerFile_OnTwoLongTypes_Bites()
    {
        var body = string.Concat(Enumerable.Repeat("void M() { }\n", 45));
        Guards.OneTypePerFile(new SourceFile("src/RoadmapPortal.Web/A.cs", $"class A {{\n{body}}}\nclass B {{\n{body}}}")).ShouldNotBeEmpty();
    }
}
