using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Tests.EndToEnd;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Baozhai.Bot.Tests.Web.Pages;

/// <summary>What a person does with the pages, in a browser.</summary>
public sealed class ReaderWalkTests(Chromium chromium) : BrowserTest(chromium, "2026-07-01T07:00+08:00", "--Web:PublicUrl=https://bao.example.org")
{
    private static readonly string[] Paths =
    [
        "/", "/levels", "/levels/清江临河站", "/alerts", "/topics", "/topics/flood", "/places/醴陵市", "/search?q=水位", "/search?q=火星移民", "/archive", "/p/株洲日报/2024-06-27", "/a/1", "/a/1?lines=1", "/a/1/related", "/a/999999",
    ];

    [Fact]
    public async Task From_a_topic_to_its_news_the_front_page_a_story_and_its_chart()
    {
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await OpenAsync(context, "/");
        await page.GotoAsync(At("/topics/flood"));
        await page.GetByText("有新的就告诉我").ClickAsync();
        await Expect(page.GetByLabel("想看什么")).ToHaveValueAsync("订阅 防汛应急");
        await page.GetByLabel("想看什么").PressAsync("Enter");
        await Expect(page.Locator("#log .row.bot .bubble").Last).ToContainTextAsync("防汛应急");
        await AcceptAsync(FloodWeekPages.Rising);
        await Bot.SendDueAsync();
        await Expect(page.Locator("#log .row.bot").Last).ToContainTextAsync("清江临河站");

        await AcceptAsync(FloodWeekPages.Peak);
        await page.GotoAsync(At("/"));
        await Expect(page.Locator(".strip")).ToContainTextAsync("清江");
        await page.Locator(".lead h2 a").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("清江洪峰今晨通过城区");
        await page.GetByText("复制链接").ClickAsync();
        await Expect(page.GetByText("已复制")).ToBeVisibleAsync();
        Assert.Contains("https://bao.example.org/a/", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await page.Locator(".facts a[href^='/levels/']").First.ClickAsync();
        await Expect(page.Locator("svg.chart")).ToBeVisibleAsync();
        await page.Locator("svg.chart a").Last.ClickAsync();
        await Expect(page.Locator("article.story")).ToBeVisibleAsync();
        Assert.Empty(Complaints);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light, "zh-CN")]
    [InlineData(320, ColorScheme.Dark, "en-US")]
    public async Task Every_page_can_be_read_by_everybody(int width, ColorScheme scheme, string language)
    {
        await AcceptAsync(FloodWeekPages.Rising);
        await AcceptAsync(FloodWeekPages.Peak);
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
        });
        foreach (var path in Paths)
        {
            var page = await OpenAsync(context, path);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            var rules = new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
            var found = await page.RunAxe(rules);

            Assert.True(wide <= width, $"{path} is {wide} wide on a screen of {width}.");
            Assert.True(found.Violations.Length == 0, $"{path}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} at {string.Join(", ", one.Nodes.Select(node => node.Target))}"))}");
            await page.CloseAsync();
        }

        // The browser itself notes that a page is not there.
        Assert.All(Complaints, complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
    }

    private Task<IssueReceipt> AcceptAsync(byte[] page) => Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync($"{Guid.NewGuid():N}.txt", page, backIssue: false, TestContext.Current.CancellationToken);
}
