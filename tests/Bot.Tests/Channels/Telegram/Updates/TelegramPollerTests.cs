using System.Net;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Tests.Channels.Web;
using Baozhai.Bot.Tests.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels.Telegram.Updates;

/// <summary>From what Telegram gives to what is recorded and planned, with refusals, losses and restarts in between.</summary>
public sealed class TelegramPollerTests : StorageTest
{
    private readonly BotApi _api = new();
    private readonly DelayWatch _clock = new();
    private readonly LogLines _log = new();
    private readonly ScriptedConversation _conversation = new();

    [Fact]
    public async Task It_says_who_it_is_takes_the_webhook_away_offers_its_commands_and_polls()
    {
        await using var bot = await StartAsync();
        await _api.NextAsync("getUpdates");
        await _api.NextAsync("getUpdates");

        Assert.Equal(
            ["getMe", "deleteWebhook", "setMyCommands", "getMyDescription", "setMyDescription", "getMyShortDescription", "getUpdates"], _api.Calls.Select(call => call.Method).Distinct());
        Assert.Equal(["@BaozhaiBot"], _log.Of(LogLevel.Information).Select(line => line.Split(' ').First(word => word[0] == '@')));
        Assert.Equal(HealthStatus.Healthy, (await bot.Health.CheckHealthAsync(new HealthCheckContext(), Token)).Status);
    }

    [Fact]
    public async Task The_first_poll_comes_back_at_once_the_others_wait_for_news()
    {
        await using var bot = await StartAsync();

        Assert.Equal(0, (await _api.NextAsync("getUpdates")).Number("timeout"));
        var second = await _api.NextAsync("getUpdates");
        Assert.Equal(50, second.Number("timeout"));
        Assert.Equal("""["message","callback_query","my_chat_member","channel_post","inline_query"]""", second["allowed_updates"].GetRawText());
    }

    [Fact]
    public async Task The_menu_is_offered_in_Chinese_and_in_English()
    {
        await using var bot = await StartAsync();

        var english = await _api.NextAsync("setMyCommands");
        var chinese = await _api.NextAsync("setMyCommands");

        Assert.Equal("the newest stories", english["commands"][0].GetProperty("description").GetString());
        Assert.Equal("最新要闻", chinese["commands"][0].GetProperty("description").GetString());
        Assert.Equal("zh", chinese["language_code"].GetString());
    }

    [Fact]
    public async Task It_describes_itself_where_nobody_has()
    {
        await using var bot = await StartAsync();

        var (english, chinese) = (await _api.NextAsync("setMyDescription"), await _api.NextAsync("setMyDescription"));
        await _api.NextAsync("getUpdates");

        Assert.StartsWith("I read", english["description"].GetString(), StringComparison.Ordinal);
        Assert.Equal("zh", chinese["language_code"].GetString());
        Assert.DoesNotContain("setMyShortDescription", _api.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task An_update_is_confirmed_only_when_its_answer_is_planned()
    {
        var polled = new List<long>();
        _conversation.Script = incoming =>
        {
            polled.AddRange(_api.Unconfirmed);
            return [Reply.Of("好")];
        };
        _api.Push(UpdateJson.Private(41, "头条"));
        await using var bot = await StartAsync();

        await _api.ConfirmedAsync(41);

        Assert.Equal([41], polled);
        Assert.Empty(_api.Unconfirmed);
        var planned = Assert.Single(await LeaseAsync());
        Assert.Equal(("update:41", "好"), (planned.Slot, PlainText.Of(planned.Body)));
    }

    [Fact]
    public async Task Messages_of_one_chat_are_answered_in_order()
    {
        for (var id = 1; id <= 20; id++) _api.Push(UpdateJson.Private(id, $"第{id}句"));
        await using var bot = await StartAsync();

        await _api.ConfirmedAsync(20);

        Assert.Equal(Enumerable.Range(1, 20).Select(id => $"第{id}句"), _conversation.Asked.Select(incoming => incoming.Text));
    }

    [Fact]
    public async Task An_update_that_comes_twice_acts_once()
    {
        _api.Push(UpdateJson.Private(41, "头条"));
        await using var bot = await StartAsync();
        await _api.ConfirmedAsync(41);

        _api.Push(UpdateJson.Private(41, "头条"));
        _api.Push(UpdateJson.Private(42, "栏目"));
        await _api.ConfirmedAsync(42);

        Assert.Equal(["头条", "栏目"], _conversation.Asked.Select(incoming => incoming.Text));
    }

    [Fact]
    public async Task An_update_dealt_with_before_a_restart_acts_no_more_though_Telegram_gives_it_again()
    {
        _api.Push(UpdateJson.Private(41, "头条"));
        await using (await StartAsync())
        {
            await _api.ConfirmedAsync(41);
        }

        _api.Push(UpdateJson.Private(41, "头条"));
        await using var again = await StartAsync();
        await _api.ConfirmedAsync(41);

        Assert.Single(_conversation.Asked);
        Assert.Single(await LeaseAsync());
    }

    [Fact]
    public async Task A_start_asks_without_an_offset_so_that_nothing_is_passed_over()
    {
        await using var bot = await StartAsync();

        Assert.Null((await _api.NextAsync("getUpdates")).Number("offset"));
    }

    [Fact]
    public async Task An_update_of_another_kind_or_of_no_sense_is_confirmed_and_holds_up_nothing()
    {
        _api.Push("""{"update_id":1,"message":"?"}""");
        _api.Push("""{"update_id":2,"poll_of_next_year":{}}""");
        _api.Push(UpdateJson.Membership(3, "of next year"));
        _api.Push(UpdateJson.Private(4, "\\ud800").Replace("\\\\", "\\", StringComparison.Ordinal));
        _api.Push("""{"update_id":5,"callback_query":{"id":"1"}}""");
        _api.Push(UpdateJson.Private(6, "头条"));
        _api.Push(UpdateJson.Private(5_000_000_000, "太大"));
        await using var bot = await StartAsync();

        await _api.ConfirmedAsync(5_000_000_000);

        Assert.Equal("头条", Assert.Single(_conversation.Asked).Text);
        Assert.Equal(["1", "3", "4", "5000000000"], _log.Of(LogLevel.Warning).Select(line => line.Split(' ')[2]).Order(StringComparer.Ordinal));
        Assert.Empty(_log.Of(LogLevel.Error));
    }

    [Theory]
    [InlineData("""{"callback_query":{"id":"1","data":"头条","message":{"message_id":1,"chat":{"id":1}}}""")]
    [InlineData("""{"message":{"from":{"id":1},"text":"头条"}""")]
    [InlineData("""{"message":{"from":{"id":1},"chat":{"id":-1,"type":"group"},"text":"头条","entities":[null]}""")]
    [InlineData("""{"my_chat_member":{}""")]
    [InlineData("""{"inline_query":{"id":"1"}""")]
    public async Task An_update_without_what_it_must_have_is_given_up_and_holds_up_nothing(string half)
    {
        _api.Push($$"""{{half}},"update_id":1}""");
        _api.Push(UpdateJson.Private(2, "头条"));
        await using var bot = await StartAsync();
        await _clock.PassNextAsync(until: TimeSpan.FromSeconds(2));
        await _clock.PassNextAsync(until: TimeSpan.FromSeconds(2));

        await _api.ConfirmedAsync(2);

        Assert.Equal("头条", Assert.Single(_conversation.Asked).Text);
    }

    [Fact]
    public async Task Updates_without_any_number_are_waited_out_for_nothing_can_confirm_them()
    {
        _api.Answer("getUpdates", HttpStatusCode.OK, """{"ok":true,"result":[{"no":1},{"no":2}]}""");
        await using var bot = await StartAsync();

        await _clock.PassNextAsync(until: TimeSpan.FromSeconds(1));
        await _api.NextAsync("getUpdates");
        Assert.Null((await _api.NextAsync("getUpdates")).Number("offset"));

        Assert.Contains("number that can be read (2)", Assert.Single(_log.Of(LogLevel.Warning)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pressed_button_is_acknowledged()
    {
        _api.Push(UpdateJson.Pressed(1, "头条"));
        await using var bot = await StartAsync();
        await _api.ConfirmedAsync(1);

        Assert.Equal("q1", (await _api.NextAsync("answerCallbackQuery"))["callback_query_id"].GetString());
        Assert.Single(_conversation.Asked);
    }

    [Fact]
    public async Task A_button_too_old_to_be_acknowledged_still_acts()
    {
        _api.Refuse("answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
        _api.Push(UpdateJson.Pressed(1, "头条"));
        await using var bot = await StartAsync();
        await _api.ConfirmedAsync(1);

        Assert.Single(_conversation.Asked);
    }

    [Fact]
    public async Task Whoever_blocks_the_bot_is_gone_and_comes_back_by_unblocking()
    {
        await Chats.EnsureAsync(Make.Reader(1), Token);
        _api.Push(UpdateJson.Membership(1, "kicked"));
        await using var bot = await StartAsync();
        await _api.ConfirmedAsync(1);
        Assert.Equal(ChatState.Gone, (await Chats.FindAsync(Make.Chat(1), Token))!.State);

        _api.Push(UpdateJson.Membership(2, "member"));
        await _api.ConfirmedAsync(2);
        Assert.Equal(ChatState.Active, (await Chats.FindAsync(Make.Chat(1), Token))!.State);
    }

    [Fact]
    public async Task A_group_that_tells_it_moved_takes_its_subscriptions_with_it()
    {
        var old = new ChatId("telegram", "-2001");
        await Chats.EnsureAsync(Make.Reader() with { Id = old }, Token);
        await Chats.SubscribeAsync(old, [Make.Flood], Token);
        _api.Push(UpdateJson.Group(1, "", ""","migrate_to_chat_id":-1001234567890"""));
        await using var bot = await StartAsync();

        await _api.ConfirmedAsync(1);

        Assert.Equal([Make.Flood], await Chats.SubscriptionsAsync(new ChatId("telegram", "-1001234567890"), Token));
    }

    [Fact]
    public async Task A_conversation_that_fails_is_tried_three_times_and_then_the_person_is_told()
    {
        _conversation.Script = _ => throw new InvalidOperationException("broken");
        _api.Push(UpdateJson.Private(1, "头条"));
        await using var bot = await StartAsync();
        await _clock.PassNextAsync(until: TimeSpan.FromSeconds(2));
        await _clock.PassNextAsync(until: TimeSpan.FromSeconds(2));
        await _api.ConfirmedAsync(1);

        Assert.Equal(3, _conversation.Asked.Count);
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("出错了", PlainText.Of(Assert.Single(await LeaseAsync()).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_away_confirms_nothing_and_the_update_comes_again()
    {
        var gone = await OpenAsync("gone.db");
        gone.Dispose();
        _api.Push(UpdateJson.Private(7, "头条"));
        await using var bot = await StartAsync(gone);

        await _clock.PassNextAsync(until: TimeSpan.FromSeconds(1));
        await _clock.NextAsync(until: TimeSpan.FromSeconds(2));

        Assert.Equal([7], _api.Unconfirmed);
        Assert.All(_api.Calls.Where(call => call.Method == "getUpdates"), call => Assert.True(call.Number("offset") is null or 7));
    }

    [Fact]
    public async Task Trouble_is_waited_out_longer_each_time_and_nothing_is_lost()
    {
        _api.Break("getMe");
        _api.Refuse("getMe", 502, "Bad Gateway");
        _api.Refuse("getUpdates", 429, "Too Many Requests: retry after 9", """{"retry_after":9}""");
        _api.Answer("getUpdates", HttpStatusCode.OK, "{\"ok\":tr");
        _api.Push(UpdateJson.Private(7, "头条"));
        await using var bot = await StartAsync();

        Assert.InRange(await _clock.PassNextAsync(), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.InRange(await _clock.PassNextAsync(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.FromSeconds(9), await _clock.PassNextAsync());
        Assert.InRange(await _clock.PassNextAsync(), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8));
        await _api.ConfirmedAsync(7);

        Assert.Single(_conversation.Asked);
    }

    [Fact]
    public async Task A_wrong_token_ends_nothing_is_told_in_one_line_and_never_shown()
    {
        _api.Refuse("getMe", 401, "Unauthorized");
        _api.Refuse("getMe", 401, "Unauthorized");
        await using var bot = await StartAsync();

        Assert.Equal(TimeSpan.FromMinutes(5), await _clock.PassNextAsync());
        Assert.Equal(TimeSpan.FromMinutes(5), await _clock.PassNextAsync());
        await _api.NextAsync("getUpdates");

        Assert.Contains("Telegram:Token", Assert.Single(_log.Of(LogLevel.Error)), StringComparison.Ordinal);
        Assert.All(_log.All, line => Assert.DoesNotContain(BotApi.Token.Split(':')[1], line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_ends_a_waiting_poll_at_once()
    {
        var bot = await StartAsync();
        await _api.NextAsync("getUpdates");
        await _api.NextAsync("getUpdates");

        await bot.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Empty(_log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task Stopping_ends_a_wait_after_trouble_at_once()
    {
        _api.Refuse("getMe", 401, "Unauthorized");
        var bot = await StartAsync();
        await _clock.NextAsync();

        await bot.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    private Task<PollingBot> StartAsync() => StartAsync(Database);

    private async Task<PollingBot> StartAsync(Database database)
    {
        var bot = new PollingBot(_api, database, _conversation, _clock, _log);
        await bot.StartAsync();
        return bot;
    }
}
