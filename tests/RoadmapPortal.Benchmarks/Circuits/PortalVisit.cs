using System.Net;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Benchmarks.Circuits;

/// <summary>Somebody signed in to a running portal: pages as a browser asks for them, and the cookies that a circuit is opened with.</summary>
internal sealed partial class PortalVisit : IDisposable
{
    private readonly HttpClient client;
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    private PortalVisit(Uri portal)
    {
        Portal = portal;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal };
    }

    public Uri Portal { get; }

    /// <summary>Secure ones too, as browsers do for localhost.</summary>
    public string Cookies => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public static async Task<PortalVisit> SignInAsync(Uri portal, string email, string password)
    {
        var visit = new PortalVisit(portal);
        using var page = await visit.GetAsync("/sign-in");
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var form = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "sign-in",
                ["Form.Email"] = email,
                ["Form.Password"] = password,
                ["__RequestVerificationToken"] = token,
            }),
        };
        using var answer = await visit.SendAsync(form);
        return answer.StatusCode == HttpStatusCode.Redirect ? visit : throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}.");
    }

    /// <param name="encodings">What may come compressed; nothing may, without it.</param>
    public Task<HttpResponseMessage> GetAsync(string path, string? encodings = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encodings is not null)
        {
            request.Headers.Add("Accept-Encoding", encodings);
        }

        return SendAsync(request);
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", Cookies);
        }

        var answer = await client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
