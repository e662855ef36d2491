using Baozhai.Bot.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>Lists with buttons that change in their place.</summary>
public sealed class TelegramListTests : IDisposable
{
    private readonly TelegramProgram _program = new();

    private BotApi Api => _program.Api;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_pressed_topic_is_ticked_in_its_list_and_pressed_again_it_is_not()
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Private(1, "栏目"));

        await _program.GiveAsync(bot, UpdateJson.Pressed(2, Action(Api.Calls.Last(call => call.Method == "sendMessage"), "金融")));
        var ticked = Api.Calls.Last(call => call.Method == "editMessageText");
        await _program.GiveAsync(bot, UpdateJson.Pressed(3, Action(ticked, "金融 ✅")));

        Assert.Equal(7, ticked.Number("message_id"));
        Assert.StartsWith("已订阅：金融财经", ticked["text"].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("已退订：金融财经", Api.Calls[^1]["text"].GetString(), StringComparison.Ordinal);
        Assert.Single(Api.Sent);
    }

    [Fact]
    public async Task Pages_of_a_list_follow_each_other_in_one_message_there_and_back()
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Private(1, "搜 株洲"));
        var first = Assert.Single(Api.Sent);

        await _program.GiveAsync(bot, UpdateJson.Pressed(2, Action(Api.Calls.Last(call => call.Method == "sendMessage"), "继续")));
        var second = Api.Calls.Last(call => call.Method == "editMessageText");
        await _program.GiveAsync(bot, UpdateJson.Pressed(3, Action(second, "上一页")));

        Assert.NotEqual(first, second["text"].GetString());
        Assert.Equal(first, Api.Calls.Last(call => call.Method == "editMessageText")["text"].GetString());
        Assert.Single(Api.Sent);
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found", 2)]
    [InlineData("Bad Request: message can't be edited", 2)]
    [InlineData("Bad Request: message is not modified: specified new message content and reply markup are exactly the same", 1)]
    public async Task A_list_that_cannot_be_changed_comes_anew_and_one_that_need_not_does_not(string refusal, int messages)
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Private(1, "栏目"));
        Api.Refuse("editMessageText", 400, refusal);

        await _program.GiveAsync(bot, UpdateJson.Pressed(2, "订阅 金融财经 @栏目"));

        Assert.Equal(messages, Api.Sent.Count);
        Assert.Equal(0, await bot.Services.GetRequiredService<IOutbox>().BacklogAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_story_is_a_message_of_its_own_with_its_text_folded()
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Private(1, "头条 防汛"));

        await _program.GiveAsync(bot, UpdateJson.Pressed(2, Action(Api.Calls.Last(call => call.Method == "sendMessage"), "湘江株洲站今年首次超警…")));

        Assert.Equal(2, Api.Sent.Count);
        Assert.Contains("<blockquote expandable>", Api.Sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_followed_shrinks_in_its_list()
    {
        await using var bot = await _program.StartAsync();
        await _program.GiveAsync(bot, UpdateJson.Private(1, "订阅 防汛、金融"));
        await _program.GiveAsync(bot, UpdateJson.Private(2, "退订"));

        await _program.GiveAsync(bot, UpdateJson.Pressed(3, Action(Api.Calls.Last(call => call.Method == "sendMessage"), "金融财经")));

        var edited = Assert.Single(Api.Calls, call => call.Method == "editMessageText")["text"].GetString();
        Assert.StartsWith("已退订：金融财经", edited, StringComparison.Ordinal);
        Assert.Contains("1. 防汛应急", edited, StringComparison.Ordinal);
    }

    private static string Action(BotApiCall message, string label) => message["reply_markup"].GetProperty("inline_keyboard").EnumerateArray()
        .SelectMany(row => row.EnumerateArray())
        .First(button => button.GetProperty("text").GetString() == label)
        .GetProperty("callback_data").GetString()!;
}
