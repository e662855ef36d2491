using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>
/// The local player of WeChat's API, <c>wxfake.mjs</c>, which counts windows, tokens and limits as WeChat does. It lies beside the repository in
/// <c>../shared/peers/wechat</c>, or where <c>WECHAT_PEERS</c> says; without it, or without Node, tests that need it are skipped.
/// </summary>
internal sealed class WxFake : IAsyncDisposable
{
    public const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly Process _process;
    private readonly HttpClient _http;

    private WxFake(Process process, string address, string weComAddress)
    {
        WeComAddress = weComAddress;
        _process = process;
        _http = new HttpClient { BaseAddress = new Uri(address) };
        Address = address;
    }

    public string Address { get; }

    /// <summary>Where WeCom's robots are posted to.</summary>
    public string WeComAddress { get; }

    public static async Task<WxFake> StartAsync()
    {
        var folder = Environment.GetEnvironmentVariable("WECHAT_PEERS") ?? Path.Combine(RepositoryRoot.Path, "..", "shared", "peers", "wechat");
        var script = Path.GetFullPath(Path.Combine(folder, "wxfake.mjs"));
        Assert.SkipUnless(File.Exists(script), $"{script} is not there");
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo("node", ["--preserve-symlinks-main", script, "--port", "0", "--secret", Secret]) { RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node is not here");
            throw;
        }

        return new WxFake(process, await AddressAsync(), await AddressAsync());

        async Task<string> AddressAsync()
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            return (line ?? throw new InvalidOperationException($"{script} ended by itself.")).Split(' ', StringSplitOptions.RemoveEmptyEntries)[2];
        }
    }

    public Task SpokeAsync(string openId) => ControlAsync("user-action", new { openid = openId, action = "message" });

    public Task LeftAsync(string openId) => ControlAsync("user-action", new { openid = openId, action = "unsubscribe" });

    public Task AdvanceAsync(TimeSpan time) => ControlAsync("clock", new { advance_s = time.TotalSeconds });

    public Task InjectAsync(object fault) => ControlAsync("inject", fault);

    public Task ConfigureAsync(object settings) => ControlAsync("config", settings);

    /// <summary>The calls of a method; what WeChat answered and whether somebody got something.</summary>
    public async Task<IReadOnlyList<(int Code, string? Text, bool Delivered)>> CallsAsync(string path)
    {
        var journal = await _http.GetFromJsonAsync<JsonElement>(string.Create(CultureInfo.InvariantCulture, $"/_fake/journal?path={path}"));
        return [.. journal.GetProperty("entries").EnumerateArray().Select(entry => (Code(entry), Text(entry), entry.TryGetProperty("delivered", out var delivered) && delivered.GetBoolean()))];
    }

    /// <summary>Everything that was posted to WeCom's robots, as the journal has it.</summary>
    public async Task<IReadOnlyList<JsonElement>> RobotJournalAsync() =>
        [.. (await _http.GetFromJsonAsync<JsonElement>("/_fake/journal?api=wecom")).GetProperty("entries").EnumerateArray()];

    public async Task<JsonElement> StateAsync() => await _http.GetFromJsonAsync<JsonElement>("/_fake/state");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ControlAsync(string what, object body)
    {
        using var response = await _http.PostAsJsonAsync($"/_fake/{what}", body);
        response.EnsureSuccessStatusCode();
    }

    private static int Code(JsonElement entry) =>
        entry.GetProperty("result") is { ValueKind: JsonValueKind.Object } result && result.TryGetProperty("errcode", out var code) ? code.GetInt32() : 0;

    private static string? Text(JsonElement entry) =>
        entry.GetProperty("body") is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("text", out var text) ? text.GetProperty("content").GetString() : null;
}
