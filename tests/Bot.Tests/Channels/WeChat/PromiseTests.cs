using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>What is said by an account that cannot send: nothing that it cannot keep.</summary>
public sealed class PromiseTests : IDisposable
{
    private const string Who = "oPeerReader0000000000000001";

    private static readonly string[] Promises =
    [
        "随到随发", "随到随送", "马上告诉", "告诉你", "照常送", "送早报", "送上", "送周报", "送出", "再送", "开始送", "每周日送", "自动送", "警报会来", "警报照来", "会收到", "什么时候送", "不就不发",
        "at once", "comes", "come all", "is sent", "hear of", "Preview: sent",
    ];

    private static readonly string[] Lines =
    [
        "/start", "附近 27.66,113.51", "附近", "菜单", "菜单 全部", "快讯", "快讯 开 3", "样式", "样式 简", "警报", "头条", "水位", "栏目", "2", "订阅 防汛 醴陵", "订阅 醴陵的防汛", "订阅 火星车", "订阅", "我的订阅", "时间", "时间 工作日 7点半 晚上8点", "时区 北京", "免打扰", "免打扰 22:00-07:00 严重 静音",
        "免打扰 关", "免打扰 22:00-07:00", "我的订阅", "暂停", "暂停 3天", "我的订阅", "恢复", "周报", "周报 周日 18:00", "我的订阅", "周报 关", "预览", "早报", "没收到 超警戒水位", "为什么 1", "退订", "退订 金融",
        "English", "help", "help all", "flash on", "style titles", "alerts", "headline", "subscribe flood, 醴陵", "mine", "time", "time weekdays 7:30", "quiet", "quiet 22:00-07:00", "quiet off", "pause", "pause 3 days", "resume", "weekly sunday 18:00", "preview", "digest", "unsubscribe finance", "中文", "忘记我",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_command_promises_what_the_account_cannot_do()
    {
        await using var bot = await RunningBot.StartAsync(
            _folder, "2026-03-02T20:00+08:00", builder => builder.Services.AddWeChat(builder.Configuration), [.. AccountPeer.Settings(secure: false), "--Limits:RequestsPerMinute=1000"]);
        var peer = new AccountPeer(bot.Http, bot.Clock, secure: false);

        var greeting = await peer.HandOverAsync(peer.Event(Who, "subscribe", "qrscene_防汛"));
        Assert.DoesNotContain(Promises, promise => greeting.Contains(promise, StringComparison.Ordinal));
        foreach (var line in Lines)
        {
            var answer = await peer.SayAsync(Who, line);
            Assert.DoesNotContain(Promises.Select(promise => $"{line}: {promise}"), found => answer.Contains(found[(line.Length + 2)..], StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_command_was_asked()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T20:00+08:00", "--Seeds:Path=");
        var table = bot.Services.GetRequiredService<CommandTable>();

        var asked = Lines.Where(line => TypedText.Number(line) is null).Select(line => table.Find(TypedText.Normalise(line)).Command).ToHashSet();

        // These show what the paper says or the chat has, and speak of no sending.
        string[] others = ["search", "full", "related", "issues", "more", "wrong", "export"];
        Assert.Equal(others.Order(), table.ForEverybody.Except(asked).Select(command => command.Description.Slash).Order());
    }

    [Fact]
    public async Task Who_can_be_sent_to_for_two_days_is_promised_just_that()
    {
        await using var bot = await RunningBot.StartAsync(
            _folder,
            "2026-03-02T20:00+08:00",
            builder => builder.Services.AddWeChat(builder.Configuration),
            [.. AccountPeer.Settings(secure: false), "--WeChat:AppId=wxpeer00000000001", "--WeChat:AccountType=VerifiedService", "--WeChat:AppSecret=0123456789abcdef0123456789abcdef"]);
        var peer = new AccountPeer(bot.Http, bot.Clock, secure: false);

        Assert.Contains("汛情警报：你说过话的 48 小时内直接发到，之后写在你下次看到的回复最上面；早报：", await peer.SayAsync(Who, "订阅 防汛"), StringComparison.Ordinal);
    }
}
