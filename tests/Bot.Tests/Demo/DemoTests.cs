using System.Net.Http.Json;
using System.Text.Json;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Cli;
using Baozhai.Bot.Demo;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Baozhai.Bot.Tests.Demo;

/// <summary>The demo, with the clock moved by the test instead of every 200 ms.</summary>
public sealed class DemoTests(Chromium chromium) : IDisposable
{
    private const string Chat = "0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_flood_comes_rises_and_goes_every_morning_has_its_digest_and_every_question_its_answer()
    {
        await using var app = await StartAsync(host => host.UseTestServer());
        using var http = app.GetTestClient();
        var player = app.Services.GetRequiredService<DemoPlayer>();
        var answers = new Dictionary<string, string>();

        while (!player.IsOver)
        {
            var state = await http.GetFromJsonAsync<JsonElement>("/api/demo", Cancel);
            foreach (var line in state.GetProperty("said").EnumerateArray().Skip(answers.Count).Select(line => line.GetString()!)) answers.Add(line, await SayAsync(http, line));
            await player.TickAsync(Cancel);
        }

        var sent = (await app.Services.GetRequiredService<IOutbox>().SentAsync(new ChatId("web", Chat), 0, 100, Cancel)).Select(delivery => PlainText.Of(delivery.Body)).ToList();
        if (Environment.GetEnvironmentVariable("DEMO_TEXT") is { } file) await File.WriteAllTextAsync(file, string.Join("\n-----\n", [.. sent, .. answers.Select(answer => $"> {answer.Key}\n{answer.Value}")]), Cancel);
        Assert.Equal(["汛情警报", "汛情加重", "汛情解除"], sent.Select(Name).Where(name => name is "汛情警报" or "汛情加重" or "汛情解除").Distinct());
        Assert.Equal(Enumerable.Range(0, 7).Select(day => $"临河日报 · {new DateOnly(2026, 6, 29).AddDays(day):yyyy年M月d日}"), sent.Select(Name).Where(name => name.StartsWith("临河日报 · 2026", StringComparison.Ordinal)).Select(name => name.Split(' ')[..3]).Select(words => string.Join(' ', words)));
        Assert.Single(sent, text => Name(text).StartsWith("临河日报 · 一周要闻", StringComparison.Ordinal));
        Assert.Contains("49.92", answers["清江涨到多少米了"], StringComparison.Ordinal);
        Assert.Contains("52.30", answers["现在有哪些警报"], StringComparison.Ordinal);
        Assert.Contains("没有生效的警报", answers["警报"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_day_it_is_and_speaks_for_the_reader()
    {
        var browser = await chromium.StartAsync();
        await using var app = await StartAsync(host => host.UseKestrel().UseUrls("http://127.0.0.1:0"));
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        var player = app.Services.GetRequiredService<DemoPlayer>();
        await page.GotoAsync($"{app.Urls.First()}/chat");
        await Expect(page.Locator(".demo")).ToContainTextAsync("6月29日");

        await PlayAsync(player, scenes: 1);
        await Expect(page.Locator(".row.me .bubble")).ToHaveTextAsync("订阅 防汛 民生 教育 交通");
        await Expect(page.Locator("#log .row.bot").Last).ToContainTextAsync("已订阅", new() { Timeout = 30_000 });
        await PlayAsync(player, scenes: 2);

        await Expect(page.Locator("#log .row.bot").Last).ToContainTextAsync("临河日报 · 2026年6月29日", new() { Timeout = 30_000 });
        await Expect(page.Locator(".demo")).ToContainTextAsync("第一份早报");
        await Expect(page.Locator(".demo")).ToContainTextAsync("接下来");
        if (Environment.GetEnvironmentVariable("DEMO_PICTURE") is { } file) await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
    }

    [Fact]
    public async Task Nothing_happens_before_somebody_looks_and_nothing_lies_outside_its_folder()
    {
        await using var app = await StartAsync(host => host.UseTestServer());
        var player = app.Services.GetRequiredService<DemoPlayer>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var start = clock.GetUtcNow();

        await player.TickAsync(Cancel);

        Assert.Equal(start, clock.GetUtcNow());
        Assert.Contains(_folder.File(""), app.Configuration["Storage:ConnectionString"], StringComparison.Ordinal);
        Assert.All(new[] { "Inbox:Path", "Seeds:Path", "Web:AdminKey" }, key => Assert.Equal("", app.Configuration[key]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void A_timer_that_came_due_more_than_once_in_a_move_of_the_clock_fires_once(int minutes)
    {
        var start = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
        var clock = new DemoClock(start);
        using var fired = new SemaphoreSlim(0);
        using var timer = clock.CreateTimer(_ => fired.Release(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        clock.MoveTo(start + TimeSpan.FromMinutes(minutes));
        Assert.True(fired.Wait(TimeSpan.FromMinutes(1), Cancel));
        clock.MoveTo(start + TimeSpan.FromMinutes(minutes));

        Assert.Equal(0, fired.CurrentCount);
        Assert.Equal(start + TimeSpan.FromMinutes(minutes), clock.GetUtcNow());
    }

    private static async Task PlayAsync(DemoPlayer player, int scenes)
    {
        for (var last = player.Look().Now; scenes > 0; await player.TickAsync(Cancel))
        {
            if (player.Look().Now is not { } now || now == last) continue;
            last = now;
            scenes--;
        }
    }

    private async Task<WebApplication> StartAsync(Action<IWebHostBuilder> server)
    {
        var app = DemoVerb.Build([], _folder.File(""), TimeSpan.FromMinutes(1), builder => server(builder.WebHost));
        await BotHost.PrepareAsync(app.Services, Cancel);
        await app.StartAsync(Cancel);
        return app;
    }

    private static string Name(string text) => text.StartsWith('【') ? text[1..text.IndexOf('】', StringComparison.Ordinal)] : "";

    private static async Task<string> SayAsync(HttpClient http, string text)
    {
        using var response = await http.PostAsJsonAsync($"/api/chat/{Chat}/messages", new { text }, Cancel);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return string.Join('\n', answer.GetProperty("replies").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()));
    }
}
