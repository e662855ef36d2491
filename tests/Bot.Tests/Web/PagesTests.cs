using System.Net;
using Baozhai.Bot.Tests.Channels.Web;
using Baozhai.Bot.Web;

namespace Baozhai.Bot.Tests.Web;

public sealed class PagesTests : IAsyncDisposable
{
    private readonly WebSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_chat_page_asks_no_other_server_for_anything()
    {
        using var client = await _site.StartAsync();

        var page = await client.GetStringAsync("/chat");

        Assert.Contains("<title>报摘</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("//", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/chat", "text/html")]
    [InlineData("/chat.css", "text/css")]
    [InlineData("/chat.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task A_file_is_asked_for_again_only_when_it_changed(string path, string type)
    {
        using var client = await _site.StartAsync();
        using var first = await client.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(type, first.Content.Headers.ContentType?.MediaType);
        Assert.True(first.Headers.CacheControl?.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/chat", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/api/chat/a.b/events", HttpStatusCode.BadRequest)]
    [InlineData("/broken", HttpStatusCode.InternalServerError)]
    public async Task Every_answer_keeps_the_page_to_its_own_scripts_and_out_of_frames(string path, HttpStatusCode status)
    {
        using var client = await _site.StartAsync();
        _site.Conversation.Script = _ => throw new InvalidOperationException();

        using var response = path == "/broken"
            ? await client.PostAsync("/api/chat/abc/messages", new StringContent("""{"text":"头条"}"""))
            : await client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", string.Join(' ', response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", string.Join(' ', response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task One_address_may_not_ask_without_end_while_health_is_always_told()
    {
        using var client = await _site.StartAsync();
        for (var asked = 0; asked < AddressLimit.Requests; asked++)
            using (await client.GetAsync("/api/chat/a.b/events")) { }

        using var over = await client.GetAsync("/API/chat/a.b/events");
        using var health = await client.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.TooManyRequests, over.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }
}
