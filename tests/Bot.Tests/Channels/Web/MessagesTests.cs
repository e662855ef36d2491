using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Baozhai.Bot.Channels.Web;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Channels.Web;

public sealed class MessagesTests : IAsyncDisposable
{
    private readonly WebSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_text_is_answered_with_plain_text_buttons_and_parts()
    {
        _site.Conversation.Script = _ =>
        [
            new Reply
            {
                Parts = [new HeadingPart("头条"), new ItemPart(1, "湘江超警", "水位40.96米。", "株洲日报 6月27日")],
                Buttons = [[new Button("订阅防汛", "订阅 防汛")]],
            },
            Reply.Of("还有吗?"),
        ];
        using var client = await _site.StartAsync();

        using var response = await client.PostAsJsonAsync("/api/chat/abc-1_Z/messages", new { text = " 头条 防汛 \n" });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            """
            {"replies":[{"text":"【头条】\n\n1. 湘江超警\n水位40.96米。\n株洲日报 6月27日","buttons":[[{"label":"订阅防汛","action":"订阅 防汛"}]],"parts":[{"part":"heading","text":"头条"},{"part":"item","number":1,"headline":"湘江超警","text":"水位40.96米。","note":"株洲日报 6月27日"}]},{"text":"还有吗?","buttons":[],"parts":[{"part":"text","text":"还有吗?"}]}]}
            """,
            await response.Content.ReadAsStringAsync());
        Assert.Equal(new Incoming(new ChatId("web", "abc-1_Z"), "头条 防汛"), Assert.Single(_site.Conversation.Asked));
    }

    [Fact]
    public async Task A_pressed_button_says_its_action()
    {
        using var client = await _site.StartAsync();

        using var response = await client.PostAsJsonAsync("/api/chat/abc/messages", new { action = "订阅 防汛" });

        Assert.Equal("订阅 防汛", Assert.Single(_site.Conversation.Asked).Text);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("en;q=0.3, zh;q=0.7, *;q=0.9", "zh")]
    [InlineData("*", null)]
    public async Task The_language_the_browser_likes_best_is_the_hint(string header, string? hint)
    {
        using var client = await _site.StartAsync();
        client.DefaultRequestHeaders.Add("Accept-Language", header);

        using var response = await client.PostAsJsonAsync("/api/chat/abc/messages", new { text = "帮助" });

        Assert.Equal(hint, Assert.Single(_site.Conversation.Asked).LanguageHint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("{\"text\":\" \\n\\t \"}")]
    [InlineData("{\"text\":\"\\u0000\"}")]
    [InlineData("{\"text\":null,\"action\":null}")]
    [InlineData("{\"text\":5}")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"text\":\"a\",\"action\":\"b\"}")]
    [InlineData("{\"text\":\"a\"")]
    [InlineData("{\"text\":\"a\"} tail")]
    public async Task What_is_no_message_is_refused_in_one_line(string body)
    {
        using var client = await _site.StartAsync();

        using var response = await client.PostAsync("/api/chat/abc/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await AssertOneLineAsync(response);
        Assert.Empty(_site.Conversation.Asked);
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("a%20b")]
    [InlineData("a%2Fb")]
    [InlineData("株洲")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_chat_of_any_other_name_is_refused(string chat)
    {
        using var client = await _site.StartAsync();

        using var said = await client.PostAsJsonAsync($"/api/chat/{chat}/messages", new { text = "头条" });
        using var heard = await client.GetAsync($"/api/chat/{chat}/events");

        Assert.Equal(HttpStatusCode.BadRequest, said.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, heard.StatusCode);
        await AssertOneLineAsync(said);
        await AssertOneLineAsync(heard);
    }

    [Fact]
    public async Task Four_thousand_characters_are_taken_and_one_more_is_refused()
    {
        using var client = await _site.StartAsync();

        using var longest = await client.PostAsJsonAsync("/api/chat/abc/messages", new { text = string.Concat(Enumerable.Repeat("\U00020BB7", 4000)) });
        using var longer = await client.PostAsJsonAsync("/api/chat/abc/messages", new { text = new string('报', 4001) });

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, longer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_64_KB_is_refused_whether_it_says_so_or_not(bool declared)
    {
        using var client = await _site.StartAsync();
        using var content = new StreamContent(new MemoryStream(new byte[64 * 1024 + 1]));
        content.Headers.ContentLength = declared ? 64 * 1024 + 1 : null;

        using var response = await client.PostAsync("/api/chat/abc/messages", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await AssertOneLineAsync(response);
    }

    [Fact]
    public async Task An_unforeseen_error_tells_nothing_of_itself()
    {
        _site.Conversation.Script = _ => throw new InvalidOperationException("password=secret");
        using var client = await _site.StartAsync();

        using var response = await client.PostAsJsonAsync("/api/chat/abc/messages", new { text = "头条" });

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", await AssertOneLineAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_talks_too_fast_is_asked_to_wait_while_others_are_answered()
    {
        using var client = await _site.StartAsync();
        for (var said = 0; said < ChatLimit.Messages; said++)
            using (await client.PostAsJsonAsync("/api/chat/fast/messages", new { text = "头条" })) { }

        using var fast = await client.PostAsJsonAsync("/api/chat/fast/messages", new { text = "头条" });
        using var other = await client.PostAsJsonAsync("/api/chat/other/messages", new { text = "头条" });

        Assert.Equal(HttpStatusCode.TooManyRequests, fast.StatusCode);
        Assert.InRange(fast.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 10);
        Assert.Contains("歇几秒", await AssertOneLineAsync(fast), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    private static async Task<string> AssertOneLineAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var error = json.RootElement.GetProperty("error").GetString();
        Assert.NotNull(error);
        Assert.NotEmpty(error);
        Assert.DoesNotContain('\n', error);
        return error;
    }
}
