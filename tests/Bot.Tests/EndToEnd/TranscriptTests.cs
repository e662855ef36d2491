using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Terminal;
using Baozhai.Bot.Channels.Web;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Channels.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>One conversation with every command, the same on the web page, in a terminal and in Telegram; Conversation/transcript.md holds it.</summary>
public sealed partial class TranscriptTests : IDisposable
{
    private const string Morning = "2026-03-02T09:00+08:00";
    private static readonly string[] Settings = ["--Limits:RequestsPerMinute=1000"];

    private static readonly string[] Lines =
    [
        "暂停 3天",
        "恢复",
        "头条 防汛",
        "1",
        "继续",
        "相关 1",
        "为什么 1",
        "不准 1 栏目错了",
        "栏目",
        "2",
        "我想订阅防汛新闻",
        "订阅 防汛 醴陵",
        "订阅 醴陵的防汛",
        "订阅 “知识产权” +贷款 -广告",
        "订约 民生",
        "1",
        "我的订阅",
        "时间 工作日 7点半 晚上8点",
        "时区 纽约",
        "时区 北京",
        "免打扰 22:00-07:00 严重 静音",
        "周报 周日 18:00",
        "周报",
        "快讯 开 3",
        "样式 简",
        "早报 简",
        "样式 详",
        "预览",
        "早报 2024-02-22",
        "全文 1",
        "搜 知识产权 栏目:金融 2024",
        "供销社",
        "水位",
        "水位 株洲站",
        "警报",
        "往期",
        "附近 27.65,113.50",
        "没收到 超警戒水位",
        "导出",
        "退订",
        "退订 金融",
        "退订 全部",
        "1",
        "订阅 火星车",
        "我要看火星",
        "English",
        "headline flood",
        "subscribe flood, finance",
        "mine",
        "time weekdays 7:30",
        "unsubscribe finance",
        "search 知识产权",
        "full 1",
        "中文",
        "忘记我",
        "1",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly BotApi _api = new();

    public void Dispose()
    {
        _folder.Dispose();
        _api.Dispose();
    }

    // After a wanted change copy the file from the output over Conversation/transcript.md.
    [Fact]
    public async Task The_conversation_of_the_transcript_is_what_the_bot_answers()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Morning, Settings);
        var text = new StringBuilder(
            """
            # Every command once

            Typed to the bot with the five back issues of its first start. `EndToEnd/TranscriptTests.cs` makes this file and compares it.

            """).Append('\n');
        foreach (var line in ((string[])["/start", "菜单", "菜单 全部", .. Lines]))
            text.Append("## ").Append(line).Append("\n\n```\n").Append(await AnswerAsync(bot, line)).Append("\n```\n\n");
        var page = text.ToString().TrimEnd() + "\n";
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "actual-conversation.md"), page, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Conversation", "transcript.md"), TestContext.Current.CancellationToken), page);
    }

    [Fact]
    public async Task It_has_every_command()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Morning, "--Seeds:Path=");
        var table = bot.Services.GetRequiredService<CommandTable>();

        var called = Lines.Append("菜单").Select(line => table.Find(TypedText.Normalise(line)).Command).ToHashSet();

        Assert.Empty(table.ForEverybody.Except(called));
    }

    [Fact]
    public async Task A_terminal_answers_as_the_web_page_does()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Morning, Settings);
        var web = await WebAsync(bot);
        using var output = new StringWriter();
        using var relay = Relay(bot);

        await new TerminalChat(bot.Services.GetRequiredService<IConversation>(), relay)
            .TalkAsync(new ChatId(TerminalChannel.ChannelName, "anna"), new TextTerminal(new StringReader(string.Join('\n', Lines)), output), TestContext.Current.CancellationToken);

        // The menu comes first by itself, and the last prompt waits for a line.
        var answers = output.ToString().Split("\n> ").Skip(1).Take(Lines.Length).Select(Plain).ToList();
        for (var i = 0; i < Lines.Length; i++)
        {
            // Who sits at the terminal runs the bot: the menu offers more. Whose settings they are stands in the file.
            if (Lines[i] is "English" or "中文" or "导出") continue;
            Assert.Equal($"{Lines[i]}: {web[i]}", $"{Lines[i]}: {answers[i]}");
        }
    }

    [Fact]
    public async Task Telegram_answers_as_the_web_page_does()
    {
        await using var bot = await RunningBot.StartAsync(
            _folder,
            Morning,
            builder =>
            {
                builder.Services.AddTelegram(builder.Configuration);
                builder.Services.AddHttpClient(TelegramRegistration.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => _api);
            },
            [.. Settings, $"--Telegram:Token={BotApi.Token}", "--Telegram:ApiBaseUrl=https://telegram.test"]);
        var web = await WebAsync(bot);
        var answers = new List<string>();
        for (var i = 0; i < Lines.Length; i++)
        {
            var before = _api.Sent.Count;
            var update = UpdateJson.Private(i + 1, Lines[i]);
            _api.Push(update);
            await _api.ConfirmedAsync(i + 1);
            bot.Clock.Advance(TimeSpan.FromSeconds(2));
            await bot.SendDueAsync();
            answers.Add(Plain(WebUtility.HtmlDecode(Tag().Replace(string.Concat(_api.Sent.Skip(before)), ""))));
        }

        for (var i = 0; i < Lines.Length; i++)
        {
            // Whose settings they are stands in the file.
            if (Lines[i] == "导出") continue;
            Assert.Equal($"{Lines[i]}: {web[i]}", $"{Lines[i]}: {answers[i]}");
        }
    }

    private static async Task<List<string>> WebAsync(RunningBot bot)
    {
        var answers = new List<string>();
        foreach (var line in Lines) answers.Add(Plain(await AnswerAsync(bot, line)));
        return answers;
    }

    // As the endpoint of the page does, without its limit for one page.
    private static async Task<string> AnswerAsync(RunningBot bot, string line) => string.Join(
        '\n',
        (await bot.Services.GetRequiredService<IConversation>()
            .AnswerAsync(new Incoming(new ChatId(WebChannel.ChannelName, "anna"), line), TestContext.Current.CancellationToken)).Select(reply => WebReply.Of(reply).Text));

    private static Relay Relay(RunningBot bot) => ActivatorUtilities.CreateInstance<Relay>(bot.Services, (IReadOnlyList<IChannel>)[]);

    // Channels differ in how they set off headings, hits and paragraphs, not in what they say.
    private static string Plain(string text) => Setting().Replace(text, "");

    [GeneratedRegex("[\\s【】>]")]
    private static partial Regex Setting();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
