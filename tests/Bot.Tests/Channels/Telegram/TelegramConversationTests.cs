using System.Text.Json;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>The whole program with a Telegram chat at its end: what Anna says, and what arrives in her chat.</summary>
public sealed class TelegramConversationTests : IDisposable
{
    private const string Evening = "2026-03-02T20:00+08:00";
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly TemporaryFolder _folder = new();
    private readonly BotApi _api = new();
    private readonly LogLines _log = new();

    public void Dispose()
    {
        _folder.Dispose();
        _api.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Who_follows_floods_is_answered_and_gets_the_alert_of_a_fresh_issue_once()
    {
        await using (var bot = await StartAsync())
        {
            await SayAsync(bot, UpdateJson.Private(1, "订阅 防汛"));
            Assert.Contains("已订阅：防汛应急", Assert.Single(_api.Sent), StringComparison.Ordinal);

            await DropAsync(bot);
            await DropAsync(bot);

            Assert.Equal(2, _api.Sent.Count);
            var alert = _api.Calls.Last(call => call.Method == "sendMessage");
            Assert.Equal(UpdateJson.Anna, alert.Number("chat_id"));
            Assert.Contains(NewsroomPages.FloodStory, alert["text"].GetString(), StringComparison.Ordinal);
            Assert.Contains("52.3", alert["text"].GetString(), StringComparison.Ordinal);
        }

        await using var again = await StartAsync();
        await DropAsync(again);
        Assert.Equal(2, _api.Sent.Count);
    }

    [Fact]
    public async Task The_alerts_button_shows_the_story()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, UpdateJson.Private(1, "订阅 防汛"));
        await DropAsync(bot);
        var alert = _api.Calls.Last(call => call.Method == "sendMessage");

        var action = alert["reply_markup"].GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString()!;
        await SayAsync(bot, UpdateJson.Pressed(2, action));

        Assert.Contains("沿江低洼地段群众正在转移", _api.Sent[^1], StringComparison.Ordinal);
        Assert.Equal("q2", (await _api.NextAsync("answerCallbackQuery"))["callback_query_id"].GetString());
    }

    [Fact]
    public async Task The_chart_of_a_station_comes_as_a_picture_and_as_words_where_pictures_are_not_allowed()
    {
        await using var bot = await StartAsync();
        Assert.SkipUnless(bot.Services.GetRequiredService<DrawnPictures>().CanDraw, "No font with Chinese characters is installed here.");
        await SayAsync(bot, UpdateJson.Private(1, "水位 株洲站"));
        var buttons = _api.Calls.Last(call => call.Method == "sendMessage")["reply_markup"].GetProperty("inline_keyboard")[0];
        var action = buttons.EnumerateArray().Select(button => button.GetProperty("callback_data").GetString()!).Single(line => line.StartsWith("水位图", StringComparison.Ordinal));

        await SayAsync(bot, UpdateJson.Pressed(2, action));
        var photo = _api.Calls.Single(call => call.Method == "sendPhoto");
        _api.Refuse("sendPhoto", 400, "Bad Request: not enough rights to send photos to the chat");
        await SayAsync(bot, UpdateJson.Private(3, action));

        Assert.Contains("湘江株洲站水位", photo.Body, StringComparison.Ordinal);
        Assert.Contains("40.96", photo.Body, StringComparison.Ordinal);
        Assert.Contains("湘江株洲站水位", _api.Sent[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_of_markup_come_back_as_they_were_typed()
    {
        await using var bot = await StartAsync();

        await SayAsync(bot, UpdateJson.Private(1, "<b>&lt;火星</b>"));

        Assert.Contains("没有找到“&lt;b&gt;&amp;lt;火星&lt;/b&gt;”", Assert.Single(_api.Sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_in_the_menu_is_one_Telegram_takes_and_is_answered()
    {
        await using var bot = await StartAsync();
        var menu = (await _api.NextAsync("setMyCommands"))["commands"];
        var id = 0;
        foreach (var entry in menu.EnumerateArray())
        {
            Assert.Matches("^[a-z0-9_]{1,32}$", entry.GetProperty("command").GetString());
            Assert.InRange(entry.GetProperty("description").GetString()!.Length, 1, 256);
            await SayAsync(bot, UpdateJson.Private(++id, $"/{entry.GetProperty("command").GetString()}", chat: 5000 + id));
        }

        Assert.Equal(menu.GetArrayLength(), _api.Calls.Count(call => call.Method is "sendMessage" or "sendDocument"));
    }

    [Fact]
    public async Task A_refused_token_leaves_the_web_chat_working_and_stays_out_of_the_log()
    {
        _api.Refuse("getMe", 401, "Unauthorized");
        await using var bot = await StartAsync();
        await _api.NextAsync("getMe");

        Assert.Contains("最新要闻", await bot.SayAsync("头条"), StringComparison.Ordinal);
        using var ready = await bot.Http.GetAsync("/health/ready");
        Assert.True(ready.IsSuccessStatusCode);
        Assert.All(_log.All, line => Assert.DoesNotContain(BotApi.Token.Split(':')[1], line, StringComparison.Ordinal));
    }

    private Task<RunningBot> StartAsync() => RunningBot.StartAsync(
        _folder,
        Evening,
        builder =>
        {
            builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddTelegram(builder.Configuration);
            builder.Services.AddHttpClient(TelegramRegistration.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => _api);
        },
        $"--Telegram:Token={BotApi.Token}",
        "--Telegram:ApiBaseUrl=https://telegram.test");

    private async Task SayAsync(RunningBot bot, string update)
    {
        _api.Push(update);
        await _api.ConfirmedAsync(JsonSerializer.Deserialize<JsonElement>(update).GetProperty("update_id").GetInt64());
        // People do not type at one and the same moment, and Telegram would not have it.
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.SendDueAsync();
    }

    private static async Task DropAsync(RunningBot bot)
    {
        var receipt = await bot.Services.GetRequiredService<IIssueIntake>()
            .AcceptAsync("page.txt", NewsroomPages.Of(Today), backIssue: false, TestContext.Current.CancellationToken);
        Assert.NotEqual(IssueOutcome.Refused, receipt.Outcome);
        await bot.SendDueAsync();
    }
}
