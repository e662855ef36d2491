using System.Text.Json;

namespace Baozhai.Bot.Tests.Channels.Web;

/// <summary>A page's event stream, read event by event.</summary>
internal sealed class OpenPage : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private OpenPage(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _lines = new StreamReader(body);
    }

    public HttpResponseMessage Response => _response;

    /// <summary>Opens it, and returns when the server holds its feed open.</summary>
    public static async Task<OpenPage> OpenAsync(HttpClient client, string chat, string? after = null, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/chat/{chat}/events" + (after is null ? "" : $"?after={after}"));
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var page = new OpenPage(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        if (response.IsSuccessStatusCode) await page.BeatAsync();
        return page;
    }

    /// <summary>Reads a heartbeat.</summary>
    public async Task BeatAsync() => Assert.Equal([": "], await BlockAsync());

    /// <summary>Reads the next event.</summary>
    public async Task<(long Id, string Text)> NextAsync()
    {
        var data = await DataAsync();
        return (data.Id, data.Body.GetProperty("text").GetString()!);
    }

    /// <summary>Reads the next event with all of its data.</summary>
    public async Task<(long Id, JsonElement Body)> DataAsync()
    {
        var block = await BlockAsync();
        Assert.Equal(3, block.Count);
        Assert.StartsWith("id: ", block[0], StringComparison.Ordinal);
        Assert.Equal("event: message", block[1]);
        Assert.StartsWith("data: ", block[2], StringComparison.Ordinal);
        return (long.Parse(block[0][4..], null), JsonElement.Parse(block[2][6..]));
    }

    /// <summary>Whether the server ended the stream, as it should now.</summary>
    public async Task<bool> IsEndedAsync() => await LineAsync() is null;

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }

    private async Task<List<string>> BlockAsync()
    {
        List<string> block = [];
        while (await LineAsync() is { Length: > 0 } line) block.Add(line);
        return block;
    }

    private async Task<string?> LineAsync() =>
        await _lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
}
