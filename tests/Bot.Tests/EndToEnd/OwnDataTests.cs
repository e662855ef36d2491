using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Taking one's data along, and having it deleted.</summary>
public sealed class OwnDataTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Theory]
    [InlineData("导出")]
    [InlineData("导出设置")]
    [InlineData("导出我的设置")]
    [InlineData("导出我的数据")]
    [InlineData("导出我的订阅")]
    [InlineData("我的数据")]
    [InlineData("備份設置")]
    [InlineData("请帮我导出数据")]
    [InlineData("/export")]
    [InlineData("export")]
    [InlineData("export my subscriptions")]
    [InlineData("give me my data")]
    public async Task The_settings_of_a_chat_are_given_as_a_file(string line)
    {
        var answer = await bot.SayAsync("订阅 防汛、知识产权", line);

        Assert.Contains("2 项订阅", answer, StringComparison.Ordinal);
        Assert.Contains("baozhai-settings.jsonl", answer, StringComparison.Ordinal);
        Assert.Contains("""{"kind":"topic","value":"防汛应急"},{"kind":"word","value":"知识产权"}""", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("忘记我")]
    [InlineData("忘了我")]
    [InlineData("忘了我吧")]
    [InlineData("请忘记我")]
    [InlineData("删除我的数据")]
    [InlineData("删除数据")]
    [InlineData("清除我的数据")]
    [InlineData("注销")]
    [InlineData("注销账号")]
    [InlineData("刪除我的數據")]
    [InlineData("/forget")]
    [InlineData("forget me")]
    [InlineData("please forget me")]
    [InlineData("delete my data")]
    public async Task Being_forgotten_is_confirmed_once_and_then_done(string line)
    {
        Assert.Contains("1. 全部删除\n2. 不删", await bot.SayAsync("订阅 防汛", line), StringComparison.Ordinal);
        Assert.Contains("已删除", await bot.SayAsync("订阅 防汛", line, "1"), StringComparison.Ordinal);
        Assert.Contains("你还没有订阅", await bot.SayAsync("订阅 防汛", line, "1", "我的订阅"), StringComparison.Ordinal);
        Assert.Contains("防汛应急", await bot.SayAsync("订阅 防汛", line, "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_can_be_imported_again()
    {
        using var folder = new TemporaryFolder();
        await using var running = await RunningBot.StartAsync(folder, "2026-03-02T09:00+08:00");
        await running.SayAsync("订阅 防汛 醴陵");
        await running.SayAsync("时间 6:30 18:00");
        var conversation = running.Services.GetRequiredService<IConversation>();
        var replies = await conversation.AnswerAsync(new Incoming(new ChatId("web", "reader"), "导出"), TestContext.Current.CancellationToken);
        var file = Assert.Single(Assert.Single(replies).Parts.OfType<FilePart>());

        var chats = running.Services.GetRequiredService<IChats>();
        var chat = await chats.FindAsync(new ChatId("web", "reader"), TestContext.Current.CancellationToken);
        var read = ChatLine.Read(file.Content).ToSubscriber(chat!);

        Assert.Equivalent(chat, read.Chat);
        Assert.Equal(await chats.SubscriptionsAsync(chat!.Id, TestContext.Current.CancellationToken), read.Subscriptions);
    }

    [Fact]
    public async Task Nothing_of_a_forgotten_chat_is_left_until_it_speaks_again()
    {
        using var folder = new TemporaryFolder();
        await using var running = await RunningBot.StartAsync(folder, "2026-03-02T09:00+08:00");
        foreach (var line in (string[])["订阅 防汛", "头条", "不准 1 错了", "忘记我", "1"]) await running.SayAsync(line, "forgetful");

        foreach (var table in (string[])["chat", "subscription", "menu", "review", "delivery"])
        {
            Assert.Equal(0, await running.Services.GetRequiredService<Database>().ReadAsync(
                session => session.FirstAsync<int>($"SELECT count(*) FROM {table}"), TestContext.Current.CancellationToken));
        }

        Assert.Contains("你还没有订阅", await running.SayAsync("我的订阅", "forgetful"), StringComparison.Ordinal);
    }
}
