using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Pictures;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Baozhai.Bot.Tests.Web;

/// <summary>The page of one's own in a browser, and a chat that goes on with another device.</summary>
public sealed class MeWalkTests(Chromium chromium) : BrowserTest(chromium, "2026-07-01T07:00+08:00", "--Web:PublicUrl=https://bao.example.org", "--Web:AdminKey=a-key-nobody-guesses")
{
    private const string Anna = "anna-of-the-tests";

    [Theory]
    [InlineData(1440, ColorScheme.Light, "zh-CN")]
    [InlineData(320, ColorScheme.Dark, "en-US")]
    public async Task The_page_can_be_used_by_everybody(int width, ColorScheme scheme, string language)
    {
        await SayAsync("订阅 防汛");
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = language, ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        var page = await OpenAsync(context, PathOf(Anna));
        await page.Locator("#what").FillAsync("醴陵");
        await page.Locator("button[value=follow]").ClickAsync();
        await Expect(page.Locator(".followed li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".said")).ToContainTextAsync("醴陵");

        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(found.Violations.Length == 0, string.Join("; ", found.Violations.Select(one => $"{one.Id} at {string.Join(", ", one.Nodes.Select(node => node.Target))}")));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task A_chat_goes_on_with_another_device_when_its_reader_says_so()
    {
        await SayAsync("订阅 防汛");
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        var accepts = false;
        page.Dialog += (_, dialog) => _ = accepts ? dialog.AcceptAsync() : dialog.DismissAsync();

        await page.GotoAsync(At($"/chat#join={Anna}"));
        await Expect(page.Locator("#log .row.bot").First).ToBeVisibleAsync();
        Assert.NotEqual($"\"{Anna}\"", await page.EvaluateAsync<string>("localStorage.getItem('baozhai.chat')"));
        Assert.Equal("", await page.EvaluateAsync<string>("location.hash"));

        accepts = true;
        await page.GotoAsync("about:blank");
        await page.GotoAsync(At($"/chat#join={Anna}"));
        await page.GetByLabel("想看什么").FillAsync("我的订阅");
        await page.GetByLabel("想看什么").PressAsync("Enter");
        await Expect(page.Locator("#log .row.bot .bubble").Last).ToContainTextAsync("防汛应急");
        Assert.Equal($"\"{Anna}\"", await page.EvaluateAsync<string>("localStorage.getItem('baozhai.chat')"));
    }

    [Fact]
    public async Task The_chart_of_a_station_is_seen_in_the_chat()
    {
        Assert.SkipUnless(Bot.Services.GetRequiredService<DrawnPictures>().CanDraw, "No font with Chinese characters is installed here.");
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        var page = await OpenAsync(context, "/chat");
        await page.GetByLabel("想看什么").FillAsync("水位 株洲站");
        await page.GetByLabel("想看什么").PressAsync("Enter");
        await page.GetByText("看图").ClickAsync();
        var chart = page.Locator("img.chart");
        await Expect(chart).ToBeVisibleAsync();
        Assert.Equal(LevelPicture.Width, await chart.EvaluateAsync<int>("async (one) => { await one.decode(); return one.naturalWidth; }"));
        Assert.Empty(Complaints);
    }

    private string PathOf(string chat) => new Uri(Bot.Services.GetRequiredService<IPersonalLinks>().To(new ChatId("web", chat))!).PathAndQuery;

    private async Task SayAsync(string text) =>
        await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(new ChatId("web", Anna), text), TestContext.Current.CancellationToken);
}
