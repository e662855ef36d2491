using System.Net;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>What becomes of a delivery.</summary>
public sealed class TelegramChannelTests : StorageTest
{
    private static readonly Reply Levels = new()
    {
        Parts = [new HeadingPart("水位 <40米"), new TextPart("甲 & 乙")],
        Buttons = [[new Button("全文", "全文 #1")]],
    };

    private static readonly DrawnPictures NoPictures = new(new PictureFonts(Options.Create(new PictureOptions { Font = PictureOptions.NoFont }), NullLogger<PictureFonts>.Instance));

    private readonly BotApi _api = new();
    private readonly DelayWatch _clock = new();
    private readonly LogLines _log = new();
    private readonly TelegramHealth _health = new();
    private TelegramChannel? _channel;

    private TelegramChannel Channel => _channel ??= NewChannel();

    [Fact]
    public async Task A_delivery_is_a_message_with_markup_and_buttons()
    {
        Assert.Equal(new SendResult.Accepted("1"), await SendAsync(Levels));

        var message = Assert.Single(_api.Calls);
        Assert.Equal(1001, message.Number("chat_id"));
        Assert.Equal("<b>水位 &lt;40米</b>\n\n甲 &amp; 乙", message["text"].GetString());
        Assert.Equal("Html", message["parse_mode"].GetString());
        Assert.Equal("全文 #1", message["reply_markup"].GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString());
    }

    [Fact]
    public async Task A_silent_delivery_makes_no_sound_and_another_is_as_the_chat_has_it()
    {
        await Channel.SendAsync(Delivery(Levels, "1001", 1) with { Silent = true }, Token);
        await SendAsync(Levels, delivery: 2);

        Assert.True(_api.Calls[0]["disable_notification"].GetBoolean());
        Assert.DoesNotContain("disable_notification", _api.Calls[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bad Request: can't parse entities: Unsupported start tag", true)]
    [InlineData("Bad Request: BUTTON_DATA_INVALID", false)]
    public async Task A_refused_form_goes_as_plain_text(string description, bool buttons)
    {
        _api.Refuse("sendMessage", 400, description);

        Assert.IsType<SendResult.Accepted>(await SendAsync(Levels));

        var plain = _api.Calls[^1];
        Assert.Equal("水位 <40米\n\n甲 & 乙", plain["text"].GetString());
        Assert.DoesNotContain("parse_mode", plain.Body, StringComparison.Ordinal);
        Assert.Equal(buttons, plain.Body.Contains("reply_markup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_refused_twice_is_given_up()
    {
        _api.Refuse("sendMessage", 400, "Bad Request: message is too long");
        _api.Refuse("sendMessage", 400, "Bad Request: message is too long");

        Assert.IsType<SendResult.Refused>(await SendAsync(Levels));
        Assert.Equal(2, _api.Calls.Count);
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_gone()
    {
        _api.Refuse("sendMessage", 403, "Forbidden: bot was blocked by the user");

        Assert.IsType<SendResult.Gone>(await SendAsync(Levels));
    }

    [Fact]
    public async Task A_chat_told_to_wait_is_not_asked_before_its_time()
    {
        _api.Refuse("sendMessage", 429, "Too Many Requests: retry after 20", """{"retry_after":20}""");

        Assert.Equal(TimeSpan.FromSeconds(20), Assert.IsType<SendResult.Later>(await SendAsync(Levels)).After);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(15), Assert.IsType<SendResult.Later>(await SendAsync(Levels)).After);
        Assert.Single(_api.Calls);

        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.IsType<SendResult.Accepted>(await SendAsync(Levels));
    }

    [Fact]
    public async Task A_lost_answer_is_told_as_not_known()
    {
        _api.Break("sendMessage");

        Assert.IsType<SendResult.Unknown>(await SendAsync(Levels));
    }

    [Fact]
    public async Task A_long_delivery_refused_in_the_middle_goes_on_where_it_stopped_also_after_a_restart()
    {
        var story = Reply.Of(new string('一', 4096) + new string('二', 4096) + "三");
        _api.Answer("sendMessage", HttpStatusCode.OK, """{"ok":true,"result":{"message_id":1,"chat":{"id":1001}}}""");
        _api.Refuse("sendMessage", 429, "Too Many Requests: retry after 20", """{"retry_after":20}""");
        await Outbox.PlanAsync([Make.Delivery() with { Body = story, Due = Time.GetUtcNow() }], Token);

        var first = Assert.Single(await LeaseAsync());
        Assert.IsType<SendResult.Later>(await Channel.SendAsync(first, Token));
        await Outbox.PostponeAsync(first.Lease, Time.GetUtcNow(), "429", tried: true, Token);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.IsType<SendResult.Accepted>(await NewChannel().SendAsync(Assert.Single(await LeaseAsync()), Token));

        Assert.Equal("一二二三", string.Concat(_api.Sent.Select(text => text[0])));
    }

    [Fact]
    public async Task A_wait_Telegram_asked_for_is_kept_by_the_next_start()
    {
        _api.Refuse("sendMessage", 429, "Too Many Requests: retry after 20", """{"retry_after":20}""");
        await SendAsync(Levels);

        var restarted = NewChannel();
        await restarted.TakeOverAsync([], Token);

        var later = Assert.IsType<SendResult.Later>(await restarted.SendAsync(Delivery(Levels, "1001", 1), Token));
        Assert.Equal((TimeSpan.FromSeconds(20), false), (later.After, later.Tried));
        Assert.Single(_api.Calls);
    }

    [Fact]
    public async Task A_refused_token_stops_everyone_and_shows_in_health()
    {
        _api.Refuse("sendMessage", 401, "Unauthorized");
        Assert.IsType<SendResult.Later>(await SendAsync(Levels));

        Assert.False(Assert.IsType<SendResult.Later>(await SendAsync(Levels, "1002")).Tried);

        Assert.Single(_api.Calls);
        Assert.Equal(HealthStatus.Degraded, (await _health.CheckHealthAsync(new HealthCheckContext(), Token)).Status);
    }

    [Fact]
    public async Task A_gateway_that_gave_up_leaves_it_unknown_whether_the_message_arrived()
    {
        _api.Answer("sendMessage", HttpStatusCode.BadGateway, "<html><h1>502 Bad Gateway</h1></html>");

        Assert.IsType<SendResult.Unknown>(await SendAsync(Levels));
    }

    [Fact]
    public async Task A_group_that_moved_is_sent_to_at_once_and_from_then_on_under_its_new_number()
    {
        _api.Refuse("sendMessage", 400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1001234567890}""");
        var old = new ChatId("telegram", "-2001");
        await Chats.EnsureAsync(Make.Reader() with { Id = old }, Token);
        await Chats.SubscribeAsync(old, [Make.Flood], Token);

        Assert.IsType<SendResult.Accepted>(await SendAsync(Levels, "-2001"));
        Assert.IsType<SendResult.Accepted>(await SendAsync(Levels, "-2001", delivery: 2));

        Assert.Equal([-2001, -1001234567890, -1001234567890], _api.Calls.Select(call => call.Number("chat_id")));
        Assert.Equal("-1001234567890", Assert.Single(await Chats.FollowersAsync([Make.Flood], Token)).Id.Address);
    }

    [Fact]
    public async Task A_move_that_cannot_be_noted_holds_up_no_message()
    {
        _api.Refuse("sendMessage", 400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1001234567890}""");
        Database.Dispose();

        Assert.IsType<SendResult.Accepted>(await SendAsync(Levels, "-2001"));
        Assert.NotEmpty(_log.Of(LogLevel.Warning));
    }

    [Fact]
    public async Task What_is_not_a_number_is_no_chat()
    {
        Assert.IsType<SendResult.Refused>(await SendAsync(Levels, "anna"));
        Assert.Empty(_api.Calls);
    }

    [Fact]
    public async Task Nothing_visible_is_not_sent()
    {
        Assert.IsType<SendResult.Refused>(await SendAsync(Reply.Of(" \n")));
        Assert.Empty(_api.Calls);
    }

    [Fact]
    public async Task A_button_Telegram_would_refuse_is_left_out_and_told()
    {
        var reply = Reply.Of("水") with { Buttons = [[new Button("搜", new string('水', 22))]] };

        Assert.IsType<SendResult.Accepted>(await SendAsync(reply));

        Assert.DoesNotContain("reply_markup", Assert.Single(_api.Calls).Body, StringComparison.Ordinal);
        Assert.Contains("搜", Assert.Single(_log.Of(LogLevel.Warning)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fourth_message_in_a_row_waits_its_second()
    {
        for (var delivery = 1; delivery <= 3; delivery++) await SendAsync(Levels, delivery: delivery);

        var fourth = SendAsync(Levels, delivery: 4);
        await _clock.NextAsync();
        Assert.Equal(3, _api.Calls.Count);
        _clock.Advance(TimeSpan.FromSeconds(1.05));

        Assert.IsType<SendResult.Accepted>(await fourth);
    }

    [Fact]
    public async Task Cancellation_is_no_result()
    {
        var stopped = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Channel.SendAsync(Delivery(Levels, "1001", 1), stopped));
    }

    private TelegramChannel NewChannel()
    {
        var pacing = new TelegramPacing(30, _clock);
        var pauses = new TelegramPauses(pacing, _health, new PauseKeeper(Outbox, _clock, _log.For<PauseKeeper>()), _log.For<TelegramPauses>());
        return new TelegramChannel(_api.Client(_clock), pacing, pauses, new DeliveryTargets(Get<IAlerts>(), Get<ITelegramState>(), _log.For<DeliveryTargets>()), new PinnedDigest(_api.Client(_clock), Chats, Outbox, pacing, _log.For<PinnedDigest>()), Outbox, new ChatMove(Chats, Outbox, _log.For<ChatMove>()), new TelegramCharts(new StationPictures(Get<IArchive>(), NoPictures), NoPictures, Options.Create(new AlertOptions()), _clock), Seats.OfOneProcess(_clock), _log.For<TelegramChannel>());
    }

    private Task<SendResult> SendAsync(Reply body, string address = "1001", long delivery = 1) => Channel.SendAsync(Delivery(body, address, delivery), Token);

    private static Delivery Delivery(Reply body, string address, long id) => new(id, new ChatId("telegram", address), Lane.Reply, "update:1", 0, body, 0);
}
