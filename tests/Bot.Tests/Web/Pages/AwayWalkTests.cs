using System.Text.Json;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Tests.Channels.Web.Push;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Baozhai.Bot.Tests.Web.Pages;

/// <summary>What a person has of the pages without a connection, and while no page is open.</summary>
public sealed class AwayWalkTests(Chromium chromium) : BrowserTest(chromium, "2026-07-01T07:00+08:00", "--Web:PublicUrl=https://bao.example.org")
{
    private const string KeptPages = "caches.open('pages-1').then((kept) => kept.keys()).then((keys) => keys.map((one) => decodeURIComponent(new URL(one.url).pathname)))";

    [Fact]
    public async Task Without_a_connection_the_last_issues_are_there_and_say_from_when_they_are()
    {
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        var page = await OpenAsync(context, "/");
        var kept = await KeptAsync(page);
        Assert.Contains("/p/株洲日报/2024-06-27", kept);
        Assert.Contains("/a/1", kept);

        await context.SetOfflineAsync(true);
        foreach (var path in (string[])["/", "/p/株洲日报/2024-06-27", "/a/1"])
        {
            await page.GotoAsync(At(path));
            await Expect(page.Locator(".kept")).ToContainTextAsync("没有网络，这一页是");
        }

        await page.GotoAsync(At("/search?q=水位"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("没有网络");
        await page.GetByText("株洲日报 2024-06-27").ClickAsync();
        await Expect(page.Locator(".kept")).ToBeVisibleAsync();

        await context.SetOfflineAsync(false);
        await page.GotoAsync(At("/"));
        await Expect(page.Locator(".masthead, h1, h2").First).ToBeVisibleAsync();
        await Expect(page.Locator(".kept")).ToHaveCountAsync(0);
        Assert.All(Complaints, complaint => Assert.Contains("ERR_INTERNET_DISCONNECTED", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_the_desk_or_a_chat_is_kept()
    {
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        var page = await OpenAsync(context, "/");
        await KeptAsync(page);
        await page.GotoAsync(At("/chat"));
        await Expect(page.Locator("#log .row.bot").First).ToBeVisibleAsync();

        Assert.DoesNotContain(await KeptAsync(page), path => path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/desk", StringComparison.Ordinal) || path == "/chat");
    }

    [Fact]
    public async Task A_reader_turns_reminders_on_and_off()
    {
        using var browser = new PushReceiver();
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", Permissions = ["notifications"] });
        // Behind a browser's subscription there is a service far away, which a test has not.
        await context.AddInitScriptAsync(
            $$"""
            const subscription = {
              toJSON: () => ({ endpoint: "https://push.example.org/anna", keys: { p256dh: "{{browser.P256dh}}", auth: "{{browser.Auth}}" } }),
              unsubscribe: async () => true,
            };
            PushManager.prototype.getSubscription = async () => null;
            PushManager.prototype.subscribe = async (options) => {
              if (!options.userVisibleOnly || options.applicationServerKey.length !== 65) throw new Error("not as it should be");
              return subscription;
            };
            """);
        var page = await OpenAsync(context, "/chat");
        await Expect(page.Locator("#log .row.bot").First).ToBeVisibleAsync();
        var button = page.Locator("#remind");
        await Expect(button).ToHaveTextAsync("关掉页面也提醒我");
        await button.ClickAsync();
        await Expect(page.Locator("#reminded")).ToContainTextAsync("好了");
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await button.ClickAsync();
        await Expect(page.Locator("#reminded")).ToContainTextAsync("提醒关了");
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task What_is_pushed_is_shown_as_a_notification_when_the_chat_is_not_open()
    {
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", Permissions = ["notifications"] });
        var page = await OpenAsync(context, "/");
        await KeptAsync(page);
        var session = await context.NewCDPSessionAsync(page);
        var registered = new TaskCompletionSource<string>();
        session.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, update) =>
        {
            foreach (var registration in update!.Value.GetProperty("registrations").EnumerateArray()) registered.TrySetResult(registration.GetProperty("registrationId").GetString()!);
        };
        await session.SendAsync("ServiceWorker.enable");
        var note = JsonSerializer.Serialize(new { title = "⚠️ 汛情", body = "清江临河站超警戒", lane = "alert", silent = false, tag = "alert:1:0" });

        await session.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object>
        {
            ["origin"] = Bot.Address.GetLeftPart(UriPartial.Authority),
            ["registrationId"] = await registered.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken),
            ["data"] = note,
        });

        var shown = await WaitAsync(page, "navigator.serviceWorker.ready.then((one) => one.getNotifications()).then((all) => all.length > 0 ? `${all[0].title} ${all[0].body} ${all[0].tag}` : '')");
        Assert.Equal("⚠️ 汛情 清江临河站超警戒 alert:1:0", shown);
    }

    [Fact]
    public async Task The_pages_can_be_installed()
    {
        await using var context = await Browser.NewContextAsync();
        var page = await OpenAsync(context, "/");
        var session = await context.NewCDPSessionAsync(page);
        var manifest = (await session.SendAsync("Page.getAppManifest"))!.Value;

        Assert.Equal(0, manifest.GetProperty("errors").GetArrayLength());
        Assert.EndsWith("/manifest.webmanifest", manifest.GetProperty("url").GetString(), StringComparison.Ordinal);
        foreach (var icon in JsonSerializer.Deserialize<JsonElement>(manifest.GetProperty("data").GetString()!).GetProperty("icons").EnumerateArray())
        {
            var response = await page.APIRequest.GetAsync(At(icon.GetProperty("src").GetString()!));
            Assert.Equal((200, icon.GetProperty("type").GetString()), (response.Status, response.Headers["content-type"]));
        }
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Nothing_moves_while_a_page_comes(int width)
    {
        await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync("page.txt", FloodWeekPages.Rising, backIssue: false, TestContext.Current.CancellationToken);
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        await context.AddInitScriptAsync(
            "globalThis.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) globalThis.moved += one.value; }).observe({ type: 'layout-shift', buffered: true });");
        foreach (var path in (string[])["/", "/a/1", "/levels", "/levels/清江临河站", "/alerts", "/topics/flood", "/search?q=水位", "/archive"])
        {
            var page = await OpenAsync(context, path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Equal(0, await page.EvaluateAsync<double>("globalThis.moved"), 3);
            await page.CloseAsync();
        }
    }

    private static async Task<string[]> KeptAsync(IPage page)
    {
        // The list is noted when all of it is kept.
        await WaitAsync(page, "caches.open('notes-1').then((notes) => notes.match('/offline.json')).then((noted) => noted ? 'kept' : '')");
        return await page.EvaluateAsync<string[]>(KeptPages);
    }

    // Looks again and again until there is something.
    private static Task<string> WaitAsync(IPage page, string expression) =>
        page.EvaluateAsync<string>($"async () => {{ for (let tries = 0; tries < 600; tries++) {{ const found = await {expression}; if (found) return found; await new Promise((next) => setTimeout(next, 50)); }} return ''; }}");
}
