using System.Net;
using System.Text.RegularExpressions;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Web;

/// <summary>What a chat follows, on a page that only its own link opens.</summary>
public sealed partial class MeTests() : BotTest("2026-07-01T07:00+08:00", "--Web:PublicUrl=https://bao.example.org", "--Web:AdminKey=a-key-nobody-guesses")
{
    private const string Anna = "anna-of-the-tests";

    [Fact]
    public async Task A_link_from_the_chat_opens_the_page_and_its_forms_change_the_chat()
    {
        await Bot.SayAsync("订阅 防汛", Anna);
        var cookie = await EnterAsync(await LinkAsync());
        var page = await PageAsync(cookie);
        Assert.Contains("防汛应急", page, StringComparison.Ordinal);
        Assert.Contains("/chat#join=" + Anna, page, StringComparison.Ordinal);

        Assert.Contains("已订阅", await ChangeAsync(cookie, page, ("do", "follow"), ("what", "醴陵")), StringComparison.Ordinal);
        await ChangeAsync(cookie, page, ("do", "unfollow"), ("what", "防汛应急"));
        await ChangeAsync(cookie, page, ("do", "times"), ("times", "06:45 19:00"), ("day", "1"), ("day", "3"));
        await ChangeAsync(cookie, page, ("do", "quiet"), ("from", "22:30"), ("until", "06:30"), ("alerts", "严重"));
        await ChangeAsync(cookie, page, ("do", "pause"), ("days", "3"));

        var chat = (await ChatAsync())!;
        Assert.Equal(["醴陵市"], (await Chats.SubscriptionsAsync(chat.Id, TestContext.Current.CancellationToken)).Select(entry => entry.Value));
        Assert.Equal([new TimeOnly(6, 45), new TimeOnly(19, 0)], chat.DigestTimes);
        Assert.Equal([1, 3], chat.Weekdays);
        Assert.Equal((new QuietHours(new TimeOnly(22, 30), new TimeOnly(6, 30)), QuietAlerts.Severe), (chat.Quiet, chat.QuietAlerts));
        Assert.NotNull(chat.PausedUntil);

        await ChangeAsync(cookie, page, ("do", "resume"));
        await ChangeAsync(cookie, page, ("do", "quiet-off"));
        Assert.Equal((null, null), ((await ChatAsync())!.PausedUntil, (await ChatAsync())!.Quiet));
    }

    [Fact]
    public async Task A_link_that_is_over_changed_or_of_a_chat_that_is_gone_opens_nothing()
    {
        await Bot.SayAsync("订阅 防汛", Anna);
        var link = await LinkAsync();
        var unknown = Bot.Services.GetRequiredService<IPersonalLinks>().To(new ChatId("web", "never-heard-of"))!;

        Assert.Null(await EnterAsync(link[..^4] + "AAAA"));
        Assert.Null(await EnterAsync(unknown));
        Assert.Null(await EnterAsync("https://bao.example.org/me?t=a.b.c"));
        Bot.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Null(await EnterAsync(link));

        var cookie = await EnterAsync(await LinkAsync());
        Bot.Clock.Advance(TimeSpan.FromHours(2.1));
        using var response = await GetAsync("/me", cookie);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_link_is_no_session_and_a_form_must_be_of_this_session()
    {
        await Bot.SayAsync("订阅 防汛", Anna);
        var link = await LinkAsync();
        var cookie = (await EnterAsync(link))!;
        var page = await PageAsync(cookie);
        using var linkAsCookie = await GetAsync("/me", "me=" + link.Split("?t=")[1]);
        using var withoutToken = await PostAsync(cookie, [new("do", "unfollow"), new("what", "防汛应急")], "same-origin");
        using var fromElsewhere = await PostAsync(cookie, [new("token", TokenOf(page)), new("do", "unfollow"), new("what", "防汛应急")], "cross-site");

        Assert.All([linkAsCookie, withoutToken, fromElsewhere], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
        Assert.NotEmpty(await Chats.SubscriptionsAsync(new ChatId("web", Anna), TestContext.Current.CancellationToken));
        Assert.Contains("没有看懂", await ChangeAsync(cookie, page, ("do", "forget")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_kept_nowhere()
    {
        await Bot.SayAsync("订阅 防汛", Anna);
        using var response = await GetAsync("/me", await EnterAsync(await LinkAsync()));

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private IChats Chats => Bot.Services.GetRequiredService<IChats>();

    private Task<Chat?> ChatAsync() => Chats.FindAsync(new ChatId("web", Anna), TestContext.Current.CancellationToken);

    private async Task<string> LinkAsync() => Link().Match(await Bot.SayAsync("我的订阅", Anna)).Value;

    // The cookie of the session that a link begins; null where it begins none.
    private async Task<string?> EnterAsync(string link)
    {
        using var response = await GetAsync(new Uri(link).PathAndQuery, null);
        return response.StatusCode == HttpStatusCode.Found ? response.Headers.GetValues("Set-Cookie").Single().Split(';')[0] : null;
    }

    private async Task<string> PageAsync(string? cookie)
    {
        using var response = await GetAsync("/me", cookie);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return await Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> ChangeAsync(string? cookie, string page, params (string Name, string Value)[] fields)
    {
        using var response = await PostAsync(cookie!, [new("token", TokenOf(page)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))], "same-origin");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> PostAsync(string cookie, IEnumerable<KeyValuePair<string, string>> fields, string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/me") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Sec-Fetch-Site", site);
        return await Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string TokenOf(string page) => Token().Match(page).Groups["token"].Value;

    [GeneratedRegex(@"https://bao\.example\.org/me\?t=\S+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"token\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
