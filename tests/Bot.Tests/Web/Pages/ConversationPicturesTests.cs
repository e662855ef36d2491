using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Baozhai.Bot.Tests.Channels.Telegram;
using Baozhai.Bot.Tests.EndToEnd;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Baozhai.Bot.Tests.Web.Pages;

/// <summary>The turns of docs/conversation.md, seen on the chat page and as Telegram shows them. The pictures lie in TestResults; those of the page are copied into docs/pictures.</summary>
public sealed class ConversationPicturesTests(Chromium chromium) : BrowserTest(chromium, "2024-06-28T07:00+08:00", "--Limits:RequestsPerMinute=1000")
{
    private static readonly string[] Turns = ["汛情提醒我", "渌水涨到多少米了", "早报 2024-06-27", "第一条展开说说", "早报 简", "有新的马上发我", "晚上十点以后别吵我", "除了防汛其他的都退掉"];

    [Theory]
    [InlineData(320, 640)]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task The_chat_page_can_be_read_by_everybody_turn_by_turn(int width, int height)
    {
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = width, Height = height } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("chat"));
        await SeenAsync(page, width, 0);
        for (var turn = 0; turn < Turns.Length; turn++)
        {
            await page.GetByLabel("想看什么").FillAsync(Turns[turn]);
            await page.GetByLabel("想看什么").PressAsync("Enter");
            await SeenAsync(page, width, turn + 1);
        }
    }

    [Fact]
    public async Task A_telegram_chat_looks_like_its_pictures()
    {
        using var program = new TelegramProgram();
        await using var bot = await program.StartAsync();
        var page = await Browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 390, Height = 700 } });
        foreach (var (turn, line) in ((string[])["/start", "订阅 防汛", "渌水涨到多少米了", "早报 2024-06-27"]).Index())
        {
            var before = program.Api.Calls.Count(call => call.Method == "sendMessage");
            await program.GiveAsync(bot, UpdateJson.Private(turn + 1, line));
            var sent = program.Api.Calls.Where(call => call.Method == "sendMessage").Skip(before).ToList();
            Assert.NotEmpty(sent);
            await page.SetContentAsync(Drawn(line, sent));
            await page.ScreenshotAsync(new() { Path = Picture($"telegram-{turn + 1}") });
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 390"));
        }
    }

    private static async Task SeenAsync(IPage page, int width, int turn)
    {
        await Expect(page.Locator(".row.me .bubble")).ToHaveCountAsync(turn);
        await Expect(page.Locator(".row.bot .bubble:not(.typing)").Nth(turn)).ToBeVisibleAsync();
        await Expect(page.Locator("#log .row").Last).ToHaveClassAsync(new Regex("bot"));
        await page.ScreenshotAsync(new() { Path = Picture($"conversation-{width}-{turn}") });
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(found.Violations.Length == 0, $"Turn {turn} at {width}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} at {string.Join(", ", one.Nodes.Select(node => node.Target))}"))}");
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    private static string Picture(string name) => Path.Combine(AppContext.BaseDirectory, "TestResults", $"{name}.png");

    // As Telegram sets it: what was said on the right, the answer in a bubble, its buttons below in rows.
    private static string Drawn(string said, List<BotApiCall> sent)
    {
        var html = new StringBuilder(
            """
            <!doctype html><html lang="zh"><style>
            body { margin: 0; padding: 12px; background: #d7e3ec; font: 15px/1.45 "Noto Sans CJK SC", sans-serif; }
            .me { margin: 0 0 10px auto; width: fit-content; background: #e6fcd0; border-radius: 12px; padding: 7px 11px; }
            .bot { background: #fff; border-radius: 12px; padding: 8px 11px; white-space: pre-wrap; overflow-wrap: anywhere; }
            .row { display: flex; gap: 4px; margin-top: 4px; } .row span { flex: 1; text-align: center; background: #8aa5b8; color: #fff; border-radius: 8px; padding: 7px 2px; font-size: 13px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
            blockquote { margin: 4px 0; padding-left: 8px; border-left: 3px solid #6aa2c8; }
            </style>
            """);
        html.Append("<div class=me>").Append(System.Net.WebUtility.HtmlEncode(said)).Append("</div>");
        foreach (var call in sent)
        {
            html.Append("<div class=bot>").Append(call["text"].GetString()).Append("</div>");
            if (!JsonSerializer.Deserialize<JsonElement>(call.Body).TryGetProperty("reply_markup", out var markup) || !markup.TryGetProperty("inline_keyboard", out var rows)) continue;
            foreach (var row in rows.EnumerateArray()) html.Append("<div class=row>").AppendJoin("", row.EnumerateArray().Select(button => $"<span>{System.Net.WebUtility.HtmlEncode(button.GetProperty("text").GetString())}</span>")).Append("</div>");
        }

        return html.Append("</html>").ToString();
    }
}
