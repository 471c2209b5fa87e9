namespace RoadmapPortal.Web.Features.Journal.Read;

/// <summary>What a browser calls itself, in the two words that help a person; the whole is in the export.</summary>
public static class BrowserWords
{
    // In this order: Chrome calls itself Safari too, and Edge, Opera and Yandex call themselves Chrome.
    private static readonly (string Sign, string Name)[] Browsers =
        [("YaBrowser/", "Яндекс Браузер"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <returns>Empty if nothing is known.</returns>
    public static string Of(string agent)
    {
        string?[] known = [Find(Browsers, agent), Find(Systems, agent)];
        var words = string.Join(", ", known.OfType<string>());
        return words.Length > 0 ? words : agent.Length > 0 ? "другая программа" : "";
    }

    private static string? Find((string Sign, string Name)[] signs, string agent) =>
        signs.Where(sign => agent.Contains(sign.Sign, StringComparison.Ordinal)).Select(sign => sign.Name).FirstOrDefault();
}
