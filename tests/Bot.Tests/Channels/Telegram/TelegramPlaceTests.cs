using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>Where messages go: threads of forums, replies to alerts, channels, other chats, documents.</summary>
public sealed class TelegramPlaceTests : IDisposable
{
    private readonly TelegramProgram _program = new();

    private BotApi Api => _program.Api;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task What_is_new_of_an_alert_replies_to_its_first_message_which_says_when_it_is_over()
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Private(1, "订阅 防汛"));

        await TelegramProgram.DropAsync(bot, "1.txt", FloodWeekPages.Rising);
        await TelegramProgram.DropAsync(bot, "2.txt", FloodWeekPages.Peak);
        await TelegramProgram.DropAsync(bot, "3.txt", FloodWeekPages.Falling);

        var alerts = Api.Calls.Where(call => call.Method == "sendMessage").Skip(1).ToList();
        Assert.Equal(3, alerts.Count);
        Assert.DoesNotContain("reply_parameters", alerts[0].Body, StringComparison.Ordinal);
        Assert.All(alerts.Skip(1), alert => Assert.Equal("""{"message_id":2,"allow_sending_without_reply":true}""", alert["reply_parameters"].GetRawText()));
        var closed = Assert.Single(Api.Calls, call => call.Method == "editMessageText");
        Assert.Equal(2, closed.Number("message_id"));
        Assert.StartsWith("<b>✅ 已解除</b>", closed["text"].GetString(), StringComparison.Ordinal);
        Assert.Contains("51.42", closed["text"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_location_that_is_sent_is_answered_with_the_nearest_counties_and_their_levels()
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.Message(1, "", """{"id":1001,"type":"private"}""", ""","location":{"latitude":27.66,"longitude":113.51}"""));

        Assert.Contains("醴陵市", Assert.Single(Api.Sent), StringComparison.Ordinal);
        Assert.Contains("水位 醴陵", System.Text.RegularExpressions.Regex.Unescape(Api.Calls.Last(call => call.Method == "sendMessage").Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_location_that_people_show_each_other_in_a_group_is_none_of_its_business()
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.Group(1, "", ""","location":{"latitude":27.66,"longitude":113.51}"""));

        Assert.Empty(Api.Sent);
    }

    [Fact]
    public async Task An_alert_has_hashtags_where_the_chat_wants_them()
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Private(1, "订阅 防汛"));
        await _program.GiveAsync(bot, UpdateJson.Private(2, "样式 标签 开"));

        await TelegramProgram.DropAsync(bot, "1.txt", FloodWeekPages.Rising);

        Assert.Contains("#防汛应急", Api.Sent[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_new_of_an_alert_that_was_several_messages_replies_to_the_first_of_them()
    {
        await using var bot = await _program.StartAsync();
        var outbox = bot.Services.GetRequiredService<IOutbox>();
        await outbox.PlanAsync([Planned(Reply.Of(new string('水', 9000)), 0) with { Lane = Lane.Alert, Slot = "alert:1:1" }], TestContext.Current.CancellationToken);
        await bot.SendDueAsync();
        Assert.Equal(3, Api.Sent.Count);

        bot.Clock.Advance(TimeSpan.FromSeconds(4));
        await outbox.PlanAsync([Planned(Reply.Of("水位回落"), 0) with { Lane = Lane.Alert, Slot = "alert:1:2" }], TestContext.Current.CancellationToken);
        await bot.SendDueAsync();

        Assert.Equal(1, Api.Calls.Last(call => call.Method == "sendMessage")["reply_parameters"].GetProperty("message_id").GetInt64());
    }

    [Fact]
    public async Task A_first_message_that_is_gone_keeps_nobody_from_hearing_that_it_is_over()
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Private(1, "订阅 防汛"));
        await TelegramProgram.DropAsync(bot, "1.txt", FloodWeekPages.Rising);
        Api.Refuse("editMessageText", 400, "Bad Request: message to edit not found");

        await TelegramProgram.DropAsync(bot, "3.txt", FloodWeekPages.Falling);

        Assert.Equal(3, Api.Sent.Count);
        Assert.Contains("【汛情解除】", Api.Sent[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forum_is_answered_in_the_thread_and_what_is_pushed_goes_where_it_was_subscribed()
    {
        Api.Administrator(1001);
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Forum(1, "/subscribe 防汛", thread: 31));
        await _program.GiveAsync(bot, UpdateJson.Forum(2, "/headline", thread: 44));

        await TelegramProgram.DropAsync(bot, "1.txt", FloodWeekPages.Rising);

        Assert.Equal([31L, 44L, 31L], Api.Calls.Where(call => call.Method == "sendMessage").Select(call => call.Number("message_thread_id")));
    }

    [Fact]
    public async Task A_thread_that_was_closed_does_not_swallow_the_message()
    {
        await using var bot = await _program.StartAsync();
        Api.Refuse("sendMessage", 400, "Bad Request: message thread not found");

        await _program.GiveAsync(bot, UpdateJson.Forum(1, "/headline", thread: 44));

        Assert.Equal([44L, null], Api.Calls.Where(call => call.Method == "sendMessage").Select(call => call.Number("message_thread_id")));
    }

    [Theory]
    [InlineData("/start sub_flood", "已订阅：防汛应急")]
    [InlineData("/start sub_FINANCE", "已订阅：金融财经")]
    [InlineData("/start sub_nothing", "报摘：替你读报")]
    [InlineData("/start from-a-poster", "报摘：替你读报")]
    [InlineData("/start", "报摘：替你读报")]
    public async Task A_link_brings_its_wish_along(string said, string answer)
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.Private(1, said));

        Assert.Contains(answer, Assert.Single(Api.Sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_only_a_command_with_the_bots_name_is_heard()
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.ChannelPost(1, "防汛"));
        await _program.GiveAsync(bot, UpdateJson.ChannelPost(2, "/subscribe 防汛"));
        await _program.GiveAsync(bot, UpdateJson.ChannelPost(3, "/subscribe@OtherBot 防汛"));
        Assert.Empty(Api.Sent);
        await _program.GiveAsync(bot, UpdateJson.ChannelPost(4, "/subscribe@BaozhaiBot 防汛"));

        Assert.Contains("已订阅：防汛应急", Assert.Single(Api.Sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_edited_is_not_answered_again()
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.Edited(1, "头条"));

        Assert.Empty(Api.Sent);
    }

    [Fact]
    public async Task Typed_in_another_chat_its_name_offers_headlines_and_keeps_no_chat()
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.Inline(1, "防汛"));
        await _program.GiveAsync(bot, UpdateJson.Inline(2, "株洲"));

        var flood = await Api.NextAsync("answerInlineQuery");
        Assert.Equal("i1", flood["inline_query_id"].GetString());
        Assert.Contains("超警戒水位", flood["results"][0].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("<b>", flood["results"][0].GetProperty("input_message_content").GetProperty("message_text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("is_personal", flood.Body, StringComparison.Ordinal);
        var many = await Api.NextAsync("answerInlineQuery");
        Assert.Equal(10, many["results"].GetArrayLength());
        Assert.Equal("10", many["next_offset"].GetString());
        await _program.GiveAsync(bot, UpdateJson.Inline(3, "株洲", offset: "10"));
        var more = await Api.NextAsync("answerInlineQuery");
        Assert.NotEqual(many["results"][0].GetProperty("id").GetString(), more["results"][0].GetProperty("id").GetString());
        Assert.Empty(Api.Sent);
        Assert.Null(await bot.Services.GetRequiredService<IChats>().FindAsync(new ChatId("telegram", "1001"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_private_installation_offers_strangers_nothing()
    {
        await using var bot = await _program.StartAsync("--Access:AllowedChats:0=telegram:4711");

        await _program.GiveAsync(bot, UpdateJson.Inline(1, "防汛"));

        Assert.Equal(0, (await Api.NextAsync("answerInlineQuery"))["results"].GetArrayLength());
    }

    [Fact]
    public async Task Operators_are_offered_what_runs_the_bot_in_their_own_chat()
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.Private(1, "头条", chat: 9001).Replace("\"id\":1001,\"is_bot\"", "\"id\":9001,\"is_bot\"", StringComparison.Ordinal));

        var menus = Api.Calls.Where(call => call.Method == "setMyCommands").ToList();
        Assert.All(menus.Where(menu => menu.Body.Contains("\"announce\"", StringComparison.Ordinal)), menu => Assert.Equal("""{"type":"chat","chat_id":9001}""", menu["scope"].GetRawText()));
        Assert.Equal(2, menus.Count(menu => menu.Body.Contains("\"announce\"", StringComparison.Ordinal)));
        Assert.All(menus.Where(menu => menu.Body.Contains("all_group_chats", StringComparison.Ordinal)), menu => Assert.DoesNotContain("\"subscribe\"", menu.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_would_be_more_than_five_messages_is_a_document_and_so_is_a_file()
    {
        await using var bot = await _program.StartAsync();
        var story = Reply.Of(string.Concat(Enumerable.Range(0, 5000).Select(number => $"第{number}行\n")));
        var file = new Reply { Parts = [new TextPart("你的数据"), new FilePart("我的.jsonl", "application/jsonl", "{}\n")] };
        await bot.Services.GetRequiredService<IOutbox>().PlanAsync(
            [Planned(story with { Parts = [new HeadingPart("长文：全文"), .. story.Parts] }, 0), Planned(file, 1)], TestContext.Current.CancellationToken);

        await bot.SendDueAsync();
        bot.Clock.Advance(TimeSpan.FromSeconds(4));
        await bot.SendDueAsync();

        Assert.Empty(Api.Sent);
        var (whole, own) = (await Api.NextAsync("sendDocument"), await Api.NextAsync("sendDocument"));
        Assert.Contains("filename=\"长文全文.txt\"", whole.Body, StringComparison.Ordinal);
        Assert.Contains("<b>长文：全文</b>", whole.Body, StringComparison.Ordinal);
        Assert.Contains("第4999行", whole.Body, StringComparison.Ordinal);
        Assert.Contains("\ufeff【长文", whole.Body, StringComparison.Ordinal);
        Assert.Contains("filename=\"我的.jsonl\"", own.Body, StringComparison.Ordinal);
        Assert.Contains("你的数据", own.Body, StringComparison.Ordinal);
    }

    private static PlannedDelivery Planned(Reply body, int part) =>
        new(new ChatId("telegram", "1001"), Lane.Reply, "update:1", part, body, DateTimeOffset.UnixEpoch);
}
