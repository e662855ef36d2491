using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>What operators can do, what others cannot, and what groups may.</summary>
public sealed class OperatorTests() : BotTest("2026-07-01T07:00+08:00", "--Limits:Subscriptions=3", "--Limits:RequestsPerMinute=20")
{
    private readonly Administrators _administrators = new();

    private protected override void AddParts(WebApplicationBuilder builder) => builder.Services.AddSingleton<IChatAuthority>(_administrators);

    [Theory]
    [InlineData("统计")]
    [InlineData("/stats")]
    [InlineData("stats")]
    [InlineData("看一下统计")]
    public async Task An_operator_sees_how_the_bot_stands(string line)
    {
        await SayAsync("anna", "订阅 防汛 金融");
        await SayAsync("bert", "订阅 防汛、“房价”");

        var text = await SayAsync("olga", line, isOperator: true);

        Assert.Contains("存报：5 期，", text, StringComparison.Ordinal);
        Assert.Contains("会话：recorded 3", text, StringComparison.Ordinal);
        Assert.Contains("栏目订阅：防汛应急 2，金融财经 1", text, StringComparison.Ordinal);
        Assert.Contains("地名、关键词和组合：1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("统计")]
    [InlineData("/stats")]
    [InlineData("公告 大家好")]
    [InlineData("投递 recorded:olga")]
    public async Task Others_are_not_told_that_there_is_such_a_command(string line)
    {
        Assert.DoesNotContain("存报：", await SayAsync("anna", line), StringComparison.Ordinal);
        Assert.DoesNotContain("统计", await SayAsync("anna", "菜单 全部"), StringComparison.Ordinal);
        Assert.Contains("统计", await SayAsync("olga", "菜单 全部", isOperator: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announcement_is_shown_first_and_sent_once_when_it_is_confirmed()
    {
        await SayAsync("anna", "菜单 全部");
        var preview = await SayAsync("olga", "公告 今晚 22:00，维护半小时。", isOperator: true);
        Assert.Contains("今晚 22:00，维护半小时。", preview, StringComparison.Ordinal);
        Assert.Contains("以上会发给 2 个会话", preview, StringComparison.Ordinal);
        await Bot.SendDueAsync();
        Assert.Empty(Bot.Channel.TextsFor("anna"));

        Assert.Contains("发给 2 个会话", await SayAsync("olga", "1", isOperator: true), StringComparison.Ordinal);
        await Bot.SendDueAsync();
        Assert.Equal("【📢 公告】\n\n今晚 22:00，维护半小时。", Assert.Single(Bot.Channel.TextsFor("anna")));

        await SayAsync("olga", "公告 今晚 22:00，维护半小时。", isOperator: true);
        Assert.Contains("发给 0 个会话", await SayAsync("olga", "1", isOperator: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_finds_what_became_of_the_last_deliveries_to_a_chat()
    {
        await SayAsync("anna", "菜单 全部");
        Assert.Contains("没有发给 recorded:anna 的投递", await SayAsync("olga", "投递 recorded:anna", isOperator: true), StringComparison.Ordinal);
        await SayAsync("olga", "公告 今晚维护。", isOperator: true);
        await SayAsync("olga", "1", isOperator: true);
        Assert.Contains("待发", await SayAsync("olga", "投递 recorded:anna", isOperator: true), StringComparison.Ordinal);
        await Bot.SendDueAsync();

        var list = await SayAsync("olga", "投递 recorded:anna", isOperator: true);
        Assert.Contains("【最近发给 recorded:anna 的】", list, StringComparison.Ordinal);
        Assert.Contains("2026-07-01 07:00:00  已送达", list, StringComparison.Ordinal);
        var one = await SayAsync("olga", "1", isOperator: true);
        Assert.Contains("recorded:anna", one, StringComparison.Ordinal);
        Assert.Contains("今晚维护。", one, StringComparison.Ordinal);
        Assert.Contains("没有编号 999 的投递", await SayAsync("olga", "投递 999", isOperator: true), StringComparison.Ordinal);
        Assert.Contains("哪一次", await SayAsync("olga", "投递", isOperator: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公告")]
    [InlineData("announce")]
    public async Task An_announcement_of_nothing_is_asked_for(string line) =>
        Assert.Contains("写上要说的话", await SayAsync("olga", line, isOperator: true), StringComparison.Ordinal);

    [Theory]
    [InlineData("订阅 防汛")]
    [InlineData("退订 防汛")]
    [InlineData("时间 8:00")]
    [InlineData("免打扰 22:00-07:00")]
    [InlineData("暂停 3天")]
    [InlineData("English")]
    [InlineData("忘记我")]
    public async Task In_a_group_only_administrators_change_settings(string line)
    {
        Assert.Contains("由群管理员设置", await InGroupAsync("bert", line), StringComparison.Ordinal);
        Assert.DoesNotContain("由群管理员设置", await InGroupAsync("anna", line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("头条")]
    [InlineData("订阅")]
    [InlineData("我的订阅")]
    [InlineData("搜 供销社")]
    public async Task In_a_group_everybody_may_ask(string line) =>
        Assert.DoesNotContain("由群管理员设置", await InGroupAsync("bert", line), StringComparison.Ordinal);

    [Theory]
    [InlineData("大家早上好", false)]
    [InlineData("你好", false)]
    [InlineData("1", false)]
    [InlineData("供销社", false)]
    [InlineData("查一下水表", false)]
    [InlineData("早报", true)]
    [InlineData("头条 防汛", true)]
    [InlineData("/help", true)]
    public async Task In_a_group_the_bot_keeps_silent_unless_it_is_meant(string line, bool isAnswered) =>
        Assert.Equal(isAnswered, (await InGroupAsync("bert", line, addressed: false)).Length > 0);

    [Fact]
    public async Task An_administrator_subscribes_a_channel_from_a_private_chat()
    {
        Assert.Contains("已订阅：防汛应急", await SayAsync("anna", "订阅 @news 防汛"), StringComparison.Ordinal);
        Assert.Contains("1. 防汛应急", await SayAsync("anna", "我的订阅 @news"), StringComparison.Ordinal);
        Assert.Contains("你还没有订阅", await SayAsync("anna", "我的订阅"), StringComparison.Ordinal);
        Assert.Contains("只有 @news 的管理员", await SayAsync("bert", "订阅 @news 金融"), StringComparison.Ordinal);
        Assert.Contains("找不到 @nowhere", await SayAsync("anna", "订阅 @nowhere 金融"), StringComparison.Ordinal);

        await Bot.Services.GetRequiredService<Baozhai.Bot.Intake.Inbox.IIssueIntake>()
            .AcceptAsync("page.txt", FloodWeekPages.Rising, backIssue: false, TestContext.Current.CancellationToken);
        await Bot.SendDueAsync();
        Assert.Single(Bot.Channel.TextsFor("news-channel"));
        Assert.Empty(Bot.Channel.TextsFor("anna"));
    }

    [Fact]
    public async Task A_number_after_a_list_for_a_channel_is_meant_for_the_channel()
    {
        await SayAsync("anna", "订阅 @news 防汛、金融");
        await SayAsync("anna", "退订 @news");

        Assert.Contains("已退订：防汛应急", await SayAsync("anna", "1"), StringComparison.Ordinal);
        Assert.Contains("1. 金融财经", await SayAsync("anna", "我的订阅 @news"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_has_no_more_subscriptions_than_allowed() =>
        Assert.Contains("最多订阅 3 项", await SayAsync("anna", "订阅 防汛 金融 民生 健康"), StringComparison.Ordinal);

    [Fact]
    public async Task Who_asks_too_fast_is_told_so_once_and_heard_again_in_the_next_minute()
    {
        for (var i = 0; i < 20; i++) Assert.NotEmpty(await SayAsync("anna", "时间"));
        Assert.Contains("说得有点快", await SayAsync("anna", "时间"), StringComparison.Ordinal);
        Assert.Empty(await SayAsync("anna", "时间"));
        Assert.NotEmpty(await SayAsync("bert", "时间"));

        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("07:30", await SayAsync("anna", "时间"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_installation_answers_its_members_only()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await RunningBot.StartAsync(folder, "2026-07-01T07:00+08:00", "--Access:AllowedChats:0=web:anna", "--Seeds:Path=");

        Assert.Contains("还没有报纸", await bot.SayAsync("头条", "anna"), StringComparison.Ordinal);
        Assert.Contains("web:bert", await bot.SayAsync("头条", "bert"), StringComparison.Ordinal);
    }

    private Task<string> SayAsync(string who, string line, bool isOperator = false) =>
        AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, who), line, Sender: who, IsOperator: isOperator));

    private Task<string> InGroupAsync(string who, string line, bool addressed = true) =>
        AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, "group"), line, ChatKind.Group, Sender: who, Addressed: addressed));

    private async Task<string> AnswerAsync(Incoming incoming) => string.Join(
        '\n', (await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(incoming, TestContext.Current.CancellationToken)).Select(PlainText.Of));

    /// <summary>Anna is an administrator everywhere, and there is one channel.</summary>
    private sealed class Administrators : IChatAuthority
    {
        public string Channel => new RecordingChannel().Name;

        public Task<bool?> MayChangeAsync(ChatId chat, string sender, CancellationToken cancellationToken) => Task.FromResult<bool?>(sender == "anna");

        public Task<ChatId?> FindAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult<ChatId?>(name == "@news" ? new ChatId(Channel, "news-channel") : null);
    }
}
