using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RoadmapPortal.Architecture.Tests;

/// <summary>The habits of the house as functions from a file to what is wrong with it; empty if nothing is.</summary>
public static partial class Guards
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Typesetting"] = [],
        ["EmbeddedPostgres"] = [],
        ["Data"] = ["Domain"],
        ["Documents"] = ["Domain", "Typesetting"],
        ["Web"] = ["Documents", "Data", "EmbeddedPostgres"],
    };

    private static readonly string[] WithoutPackages = ["Domain", "Typesetting", "EmbeddedPostgres"];

    private static readonly string[] WritesBehind = ["ExecuteUpdate", "ExecuteDelete", "ExecuteSql"];

    private static readonly string[] BadFolders = ["Helpers", "Managers", "Common", "Utils", "Services", "Misc", "Shared"];

    /// <summary>What a room's sources may not name.</summary>
    private const string Markup = "MarkupString";

    /// <summary>The one file that writes HTML by itself; its tests show that it encodes whatever a person typed.</summary>
    private const string OwnHtml = "src/RoadmapPortal.Web/Features/Roadmaps/Edit/CellMarkup.cs";

    private static readonly Dictionary<string, string[]> ForbiddenWords = new(StringComparer.Ordinal)
    {
        ["Domain"] = ["EntityFrameworkCore", "DateTime.Now", "DateTime.Today", ".UtcNow", "DateTimeOffset.Now", "TimeProvider.System", "System.IO", "ComponentModel.DataAnnotations", "CultureInfo.CurrentCulture"],
        ["Typesetting"] = ["RoadmapPortal.Domain", "CultureInfo.CurrentCulture", "GetCultureInfo"],
        ["Documents"] = ["DbContext", "EntityFrameworkCore", "CultureInfo.CurrentCulture", "RoadmapPortal.Data"],
        ["Data"] = ["RoadmapPortal.Web", "RoadmapPortal.Documents", "IRepository", "DateTime.Now", ".UtcNow"],
        ["Web"] = [Markup, "DateTime.Now", ".UtcNow", "CultureInfo.CurrentCulture"],
    };

    [GeneratedRegex(@"#nullable\s+disable|Thread\.Sleep|\bTODO\b|\bFIXME\b|NotImplementedException|/home/|/work/|/root/", RegexOptions.CultureInvariant)]
    private static partial Regex ForbiddenEverywhere();

    [GeneratedRegex(@"https?://[\w.-]*(nuget|npmjs|pypi|debian)[\w.-]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();

    public static IEnumerable<string> References(SourceFile project)
    {
        if (!MayReference.TryGetValue(project.Room, out var allowed))
        {
            yield break;
        }

        var xml = XDocument.Parse(project.Text);
        foreach (var reference in xml.Descendants("ProjectReference").Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value)["RoadmapPortal.".Length..]))
        {
            if (!allowed.Contains(reference))
            {
                yield return $"{project.Path}: {project.Room} may not know {reference}";
            }
        }

        if (WithoutPackages.Contains(project.Room) && xml.Descendants("PackageReference").Any())
        {
            yield return $"{project.Path}: {project.Room} needs no package";
        }

        foreach (var versioned in xml.Descendants("PackageReference").Where(element => element.Attribute("Version") is not null))
        {
            yield return $"{project.Path}: the version of {versioned.Attribute("Include")!.Value} belongs into Directory.Packages.props";
        }
    }

    public static IEnumerable<string> FileSize(SourceFile file)
    {
        var most = file.IsTest ? 600 : 400;
        return file.IsGenerated || file.Lines <= most ? [] : [$"{file.Path}: {file.Lines} lines, the most is {most}"];
    }

    public static IEnumerable<string> MethodSize(SourceFile file)
    {
        const int most = 60;
        if (file.IsGenerated || !file.Path.EndsWith(".cs", StringComparison.Ordinal))
        {
            return [];
        }

        return CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            .Select(node => (Node: node, Span: node.SyntaxTree.GetLineSpan(node.Span)))
            .Select(method => (method.Span.StartLinePosition.Line, Lines: method.Span.EndLinePosition.Line - method.Span.StartLinePosition.Line + 1))
            .Where(method => method.Lines > most)
            .Select(method => $"{file.Path}({method.Line + 1}): a method of {method.Lines} lines, the most is {most}");
    }

    public static IEnumerable<string> Words(SourceFile file)
    {
        if (file.IsGenerated)
        {
            return [];
        }

        var found = ForbiddenEverywhere().Matches(file.Text).Select(match => match.Value);
        if (ForbiddenWords.TryGetValue(file.Room, out var ofTheRoom) && !file.IsTest)
        {
            found = found.Concat(ofTheRoom.Where(word => word != Markup || file.Path != OwnHtml).Where(word => file.Text.Contains(word, StringComparison.Ordinal)));
        }

        // A loop that asks a condition again may rest in between; everybody else waits for the thing itself.
        if (file.IsTest && file.Text.Contains("Task." + "Delay", StringComparison.Ordinal) && !file.Text.Contains("UntilAsync(Func<bool> condition)", StringComparison.Ordinal))
        {
            found = found.Append("waiting for time instead of for what is waited for");
        }

        return found.Select(word => $"{file.Path}: {word}");
    }

    /// <summary>What passes the tenant's guard and the history, and so is for provisioning alone.</summary>
    public static IEnumerable<string> HistoryPassed(SourceFile file) =>
        file.IsTest || file.Path.StartsWith("src/RoadmapPortal.Data/Provisioning/", StringComparison.Ordinal)
            ? []
            : WritesBehind.Where(word => file.Text.Contains(word, StringComparison.Ordinal)).Select(word => $"{file.Path}: {word} leaves no history");

    /// <summary>Looking past the tenant's filter is for one file alone.</summary>
    public static IEnumerable<string> FilterIgnored(SourceFile file) =>
        file.Text.Contains("IgnoreQueryFilters", StringComparison.Ordinal) && !file.IsTest && file.Path != "src/RoadmapPortal.Data/People/MembershipDirectory.cs"
            ? [$"{file.Path}: looks past the tenant's filter"]
            : [];

    /// <summary>Components ask queries and actions; none opens the database itself.</summary>
    public static IEnumerable<string> ComponentData(SourceFile file) =>
        (file.Path.EndsWith(".razor", StringComparison.Ordinal) || file.Path.EndsWith(".razor.cs", StringComparison.Ordinal))
            && (file.Text.Contains("PortalContext", StringComparison.Ordinal) || file.Text.Contains("EntityFrameworkCore", StringComparison.Ordinal))
            ? [$"{file.Path}: a component that opens the database"]
            : [];

    public static IEnumerable<string> Folders(SourceFile file) =>
        file.Path.Split('/').SkipLast(1).Intersect(BadFolders).Select(folder => $"{file.Path}: a folder named {folder} says nothing");

    public static IEnumerable<string> OneTypePerFile(SourceFile file)
    {
        if (file.IsGenerated || file.IsTest || !file.Path.EndsWith(".cs", StringComparison.Ordinal))
        {
            return [];
        }

        // Records, enums and attributes used by their neighbour alone may stay beside it; a second class may not, unless it is tiny.
        var classes = CSharpSyntaxTree.ParseText(file.Text).GetCompilationUnitRoot().DescendantNodes()
            .OfType<ClassDeclarationSyntax>()
            .Where(type => type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
            .Where(type => type.SyntaxTree.GetLineSpan(type.Span) is var span && span.EndLinePosition.Line - span.StartLinePosition.Line > 40)
            .Select(type => type.Identifier.Text).ToList();
        return classes.Count > 1 ? [$"{file.Path}: {string.Join(", ", classes)} are several types"] : [];
    }

    public static IEnumerable<string> RegistryHosts(SourceFile file) =>
        RegistryHost().Matches(file.Text).Select(match => $"{file.Path}: names the registry {match.Value}");
}
