using System.Net;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Tests.Web.Desk;

/// <summary>Somebody with a browser's cookies and without a browser, at the desk.</summary>
internal sealed partial class DeskVisitor(HttpClient http)
{
    /// <summary>The key of the desk in these tests.</summary>
    public const string Key = "a-key-of-the-editor";

    /// <summary>The setting that opens the desk.</summary>
    public const string Setting = $"--Web:AdminKey={Key}";

    /// <summary>The cookies, by their names.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Logs in; the answer.</summary>
    public async Task<HttpResponseMessage> EnterAsync(string key = Key, string back = "/desk", string name = "王编辑")
    {
        var form = await ReadAsync("/desk/enter");
        return await SendAsync("/desk/enter", new() { ["token"] = TokenIn(form), ["key"] = key, ["back"] = back, ["name"] = name });
    }

    /// <summary>A page as text, its entities resolved.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Asks for a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => AskAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends the form of a page, with what it holds hidden.</summary>
    /// <param name="page">The page that has the form.</param>
    /// <param name="path">Where the form goes.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task<HttpResponseMessage> FillAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        var text = await ReadAsync(page);
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("token", TokenIn(text)));
        var version = Version().Match(text);
        if (version.Success) form = form.Append(KeyValuePair.Create("version", version.Groups["value"].Value));
        using var content = new FormUrlEncodedContent(form);
        return await AskAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(await content.ReadAsStringAsync(TestContext.Current.CancellationToken), null, "application/x-www-form-urlencoded") });
    }

    /// <summary>Sends a form as it is given.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, Dictionary<string, string> fields, string? origin = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        return AskAsync(request);
    }

    /// <summary>What the forms of a page carry.</summary>
    public static string TokenIn(string page) => Token().Match(page).Groups["value"].Value;

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
            {
                var (name, value) = (cookie.Split('=')[0], cookie.Split('=', 2)[1].Split(';')[0]);
                if (value.Length == 0) Cookies.Remove(name);
                else Cookies[name] = value;
            }

            return response;
        }
    }

    [GeneratedRegex("name=\"token\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"version\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Version();
}
