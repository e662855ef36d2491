using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Tests.EndToEnd;
using Baozhai.Bot.Web.Desk.Today;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Baozhai.Bot.Tests.Web.Desk;

/// <summary>What an editor does at the desk, in a browser. Its pictures are kept with the results of the tests.</summary>
public sealed class DeskWalkTests(Chromium chromium) : BrowserTest(chromium, "2026-07-01T07:00+08:00", DeskVisitor.Setting, "--Reading:MinConfidence=0.5")
{
    private const string Misread = "清江临河站今年首次超警戒水位";
    private const string Right = "清江临河站水位今年首次越过警戒线";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AcceptAsync("page.txt", FloodWeekPages.Rising);
    }

    [Fact]
    public async Task An_editor_puts_a_headline_right_and_the_digest_shows_it()
    {
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        var page = await OpenAsync(context, "/desk");
        await page.GetByLabel("署名").FillAsync("王编辑");
        await page.GetByLabel("钥匙").FillAsync("不是这一把");
        await page.GetByLabel("钥匙").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("钥匙不对");
        await page.GetByLabel("署名").FillAsync("王编辑");
        await page.GetByLabel("钥匙").FillAsync(DeskVisitor.Key);
        await page.GetByLabel("钥匙").PressAsync("Enter");
        await Expect(page.Locator(".issue h2").First).ToContainTextAsync("临河日报");

        await page.GetByRole(AriaRole.Link, new() { Name = Misread }).First.ClickAsync();
        // By the keyboard alone: the field, the new words, save.
        await page.GetByLabel("标题", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(Right);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已改好");
        await Expect(page.Locator(".was")).ToContainTextAsync(Misread);

        await page.GetByRole(AriaRole.Link, new() { Name = "早报预览" }).ClickAsync();
        await Expect(page.Locator(".message").First).ToContainTextAsync(Right);
        await Expect(page.Locator("main")).Not.ToContainTextAsync(Misread);
        await page.GotoAsync(At("/"));
        await Expect(page.Locator("main")).ToContainTextAsync(Right);

        await page.GotoAsync(At("/desk/log"));
        await Expect(page.Locator("table.log tbody tr").First).ToContainTextAsync(Misread);
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.GotoAsync(At("/desk/log"));
        await Expect(page.GetByLabel("钥匙")).ToBeVisibleAsync();
        // The browser itself notes the answer to the wrong key.
        Assert.All(Complaints, complaint => Assert.Contains("403", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_queue_on_the_first_page_moves_by_itself()
    {
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        var page = await EnterAsync(context, "/desk");
        await Expect(page.Locator("[data-live=sent]")).ToHaveTextAsync("0");
        await page.EvaluateAsync("document.querySelector('[data-live=sent]').textContent = '7'");

        Bot.Clock.Advance(DeskPulse.Every);

        await Expect(page.Locator("[data-live=sent]")).ToHaveTextAsync("0", new() { Timeout = 20_000 });
        Assert.Empty(Complaints);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light, "zh-CN")]
    [InlineData(1440, ColorScheme.Dark, "zh-CN")]
    [InlineData(320, ColorScheme.Dark, "en-US")]
    [InlineData(320, ColorScheme.Light, "zh-CN")]
    public async Task Every_page_of_the_desk_can_be_used_by_everybody(int width, ColorScheme scheme, string language)
    {
        var done = Directory.CreateDirectory(Path.Combine(Folder.File("inbox"), "done")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(done, "page.txt"), FloodWeekPages.Rising, Token);
        await AcceptAsync("crossed.txt", CrossedPage.Bytes);
        await AcceptAsync("long.txt", LongWords());
        await SayAsync("搜 株洲工匠");
        await SayAsync("不准 1 应该是产业");
        var story = (await Bot.Services.GetRequiredService<IArchive>().SearchAsync(Misread, 0, 1, Token)).Single();
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var door = await OpenAsync(context, "/desk/enter");
        await LookAsync(door, "enter", width, scheme);
        await door.CloseAsync();
        await (await EnterAsync(context, $"/desk/stories/{story.Id}")).CloseAsync();
        foreach (var (name, path) in ((string, string)[])
        [
            ("mend", $"/desk/stories/{story.Id}"), ("issue", $"/desk/issues/{story.IssueId}"), ("today", "/desk"), ("queue", "/desk/queue"), ("explain", "/desk/explain"),
            ("explained", "/desk/explain?file=done%2Fpage.txt"), ("preview", "/desk/preview"), ("machine", "/desk/machine"), ("log", "/desk/log"),
        ])
        {
            var page = await OpenAsync(context, path);
            if (name == "mend") await MendAsync(page);
            await LookAsync(page, name, width, scheme);
            await page.CloseAsync();
        }

        Assert.Empty(Complaints);
    }

    // Words without an end, in a headline and in a text: the page is no wider for them.
    private static byte[] LongWords() => Encoding.UTF8.GetBytes(
        $"""
        # 临河日报

        2026年7月1日 第1182期 今日4版

        ## {new string('W', 60)}

        临河日报讯(记者/丁一鸣) 7月1日,全市新增就业岗位3200个,同比增长5%,{new string('m', 10_000)}。
        """);

    // What was read stands below what was put right.
    private static async Task MendAsync(IPage page)
    {
        await page.Locator("#title").FillAsync(Right);
        await page.Locator("form.sheet button.main").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    private static async Task LookAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", $"desk-{name}-{width}-{scheme}.png"), FullPage = true });
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        var rules = new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
        var found = await page.RunAxe(rules);

        Assert.True(wide <= width, $"{name} is {wide} wide on a screen of {width}.");
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} at {string.Join(", ", one.Nodes.Select(node => node.Target))}"))}");
    }

    private async Task<IPage> EnterAsync(IBrowserContext context, string path)
    {
        var page = await OpenAsync(context, path);
        await page.Locator("#name").FillAsync("王编辑");
        await page.Locator("#key").FillAsync(DeskVisitor.Key);
        await page.Locator("#key").PressAsync("Enter");
        await Expect(page.Locator(".leave")).ToBeVisibleAsync();
        return page;
    }

    private async Task SayAsync(string text) => await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, "anna"), text), Token);

    private async Task AcceptAsync(string name, byte[] page) => await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync(name, page, backIssue: false, Token);
}
