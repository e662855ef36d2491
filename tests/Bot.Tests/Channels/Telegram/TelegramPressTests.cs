using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>Buttons that are pressed, administrators who are asked for, digests that are pinned.</summary>
public sealed class TelegramPressTests : IDisposable
{
    private static readonly ChatId Neighbours = new("telegram", "-2001");

    private readonly TelegramProgram _program = new();

    private BotApi Api => _program.Api;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task What_a_press_did_is_said_over_the_chat()
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.Pressed(1, "订阅 防汛"));

        Assert.Equal("已订阅：防汛应急。", (await Api.NextAsync("answerCallbackQuery"))["text"].GetString());
    }

    [Fact]
    public async Task A_press_in_a_channel_opens_the_private_chat_and_publishes_nothing()
    {
        await using var bot = await _program.StartAsync();

        await _program.GiveAsync(bot, UpdateJson.PressedInChannel(1, "全文 #5"));

        Assert.Equal("https://t.me/BaozhaiBot?start=full_5", (await Api.NextAsync("answerCallbackQuery"))["url"].GetString());
        Assert.Empty(Api.Sent);
    }

    [Fact]
    public async Task Who_became_an_administrator_just_now_is_one()
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Group(1, "/subscribe 防汛"));
        Assert.Contains("由群管理员设置", Api.Sent[^1], StringComparison.Ordinal);

        Api.Administrator(UpdateJson.Anna);
        await _program.GiveAsync(bot, UpdateJson.Group(2, "/subscribe 防汛"));

        Assert.Contains("已订阅：防汛应急", Api.Sent[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Telegram_does_not_say_who_is_an_administrator_nobody_is_refused_for_it()
    {
        await using var bot = await _program.StartAsync();
        Api.Administrator(UpdateJson.Anna);
        Api.Refuse("getChatMember", 500, "Internal Server Error");

        await _program.GiveAsync(bot, UpdateJson.Group(1, "/subscribe 防汛"));

        Assert.Contains("现在查不到谁是管理员，什么都没有改", Api.Sent[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_digest_is_pinned_silently_and_the_one_before_is_not_any_more()
    {
        await using var bot = await _program.StartAsync();
        var chats = bot.Services.GetRequiredService<IChats>();
        await chats.EnsureAsync(Storage.Make.Reader() with { Id = Neighbours, Kind = ChatKind.Group, Pinned = true }, TestContext.Current.CancellationToken);

        await SendAsync(bot, "digest:2026-07-01T07:30");
        await SendAsync(bot, "digest:2026-07-02T07:30");
        await SendAsync(bot, "flash:1");

        var pins = Api.Calls.Where(call => call.Method == "pinChatMessage").ToList();
        Assert.Equal(2, pins.Count);
        Assert.All(pins, pin => Assert.True(pin["disable_notification"].GetBoolean()));
        Assert.Equal(pins[0].Number("message_id"), Assert.Single(Api.Calls, call => call.Method == "unpinChatMessage").Number("message_id"));
    }

    private static async Task SendAsync(RunningBot bot, string slot)
    {
        var now = bot.Clock.GetUtcNow();
        await bot.Services.GetRequiredService<IOutbox>().PlanAsync(
            [new PlannedDelivery(Neighbours, Lane.Digest, slot, 0, Reply.Of(slot), now, now.AddHours(1))], TestContext.Current.CancellationToken);
        await bot.SendDueAsync();
        bot.Clock.Advance(TimeSpan.FromSeconds(10));
    }
}
