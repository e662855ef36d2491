using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Whatever is said, in whatever order: it is answered, and it is nobody else's business.</summary>
public sealed class ConversationProperties() : BotTest("2026-03-02T09:00+08:00", "--Limits:RequestsPerMinute=1000")
{
    private const int Conversations = 60;
    private const string Trouble = "出了点问题";

    private static readonly string[] Words =
    [
        "头条", "早报", "预警", "水位", "搜", "全文", "相关", "期刊", "继续", "栏目", "订阅", "退订", "TD", "我的订阅", "时间", "时区", "免打扰", "暂停", "恢复", "周报", "预览",
        "为什么", "没收到", "不准", "导出", "忘记我", "English", "中文", "菜单", "统计", "公告", "复核", "1", "2", "99", "/start", "/subscribe", "subscribe", "headline",
    ];

    private static readonly string[] Arguments =
    [
        "", "1", "2", "#1", "#99999", "防汛", "防汛 醴陵", "全部", "全部 确认", "“知识产权” +贷款 -广告", "a|b", "7:30 18:00", "工作日 8pm", "纽约", "22:00-07:00", "关", "3天", "2024-06-27", "昨天",
        "周日 18:00", "@5", "@news", "/[防抗]汛/", "确认 大家好", "topic:金融 2024", "flood", "<b>&amp;", "'; DROP TABLE chat; --",
    ];

    [Fact]
    public async Task Any_lines_in_any_order_are_answered_and_change_nobody_elses_chat()
    {
        var bert = new ChatId("terminal", "bert");
        foreach (var line in (string[])["订阅 防汛 醴陵", "订阅 金融、“房价”", "时间 工作日 7:30", "免打扰 22:00-07:00 严重", "头条"]) await SayAsync(bert, line);
        var before = await ExportAsync(bert);
        Assert.Contains("房价", before, StringComparison.Ordinal);

        var said = Gen.OneOf(
            Gen.Elements(Words).SelectMany(word => Gen.Elements(Arguments).Select(argument => $"{word} {argument}")),
            Gen.Elements(Words),
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));
        Prop.ForAll(said.ListOf().ToArbitrary(), lines =>
        {
            var anna = new ChatId("terminal", $"anna{Guid.NewGuid():N}");
            foreach (var line in lines)
            {
                var replies = SayAsync(anna, line).GetAwaiter().GetResult();
                if (replies.Count == 0 || replies.Any(reply => string.IsNullOrWhiteSpace(reply) || reply.Contains(Trouble, StringComparison.Ordinal))) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Conversations));

        Assert.Equal(before, await ExportAsync(bert));
    }

    private async Task<List<string>> SayAsync(ChatId chat, string line) =>
        [.. (await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(chat, line), TestContext.Current.CancellationToken)).Select(PlainText.Of)];

    private async Task<string> ExportAsync(ChatId chat)
    {
        var chats = Bot.Services.GetRequiredService<IChats>();
        return ChatLine.Write(new Subscriber(
            (await chats.FindAsync(chat, TestContext.Current.CancellationToken))!, await chats.SubscriptionsAsync(chat, TestContext.Current.CancellationToken)));
    }
}
