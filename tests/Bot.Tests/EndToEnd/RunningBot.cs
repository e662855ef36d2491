using System.Net.Http.Json;
using System.Text.Json;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>
/// The real program with its real store in a folder of its own; only the clock is turned by hand and one channel writes down what it is
/// given. Started plainly nothing runs by itself: a test says when slots are looked at and deliveries sent.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private HttpClient? _http;

    private RunningBot(WebApplication app, ManualTimeProvider clock, RecordingChannel channel)
    {
        _app = app;
        Clock = clock;
        Channel = channel;
    }

    public ManualTimeProvider Clock { get; }

    public RecordingChannel Channel { get; }

    public HttpClient Http => _http ??= _app.GetTestClient();

    /// <summary>Where it listens, if it was told to listen.</summary>
    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the program on the back issues, unless the settings say otherwise; one that ran in the same folder before is found as it was left.</summary>
    public static Task<RunningBot> StartAsync(TemporaryFolder folder, string now, params string[] settings) =>
        StartAsync(folder, now, _ => { }, settings);

    /// <summary>Starts the program with everything that works without being asked: inbox, schedule, relay.</summary>
    public static Task<RunningBot> StartWorkingAsync(TemporaryFolder folder, string now, params string[] settings) =>
        StartAsync(folder, now, builder => builder.AddWorkers(), settings);

    /// <summary>Starts the program with more in it.</summary>
    public static async Task<RunningBot> StartAsync(TemporaryFolder folder, string now, Action<WebApplicationBuilder> more, params string[] settings)
    {
        var clock = new ManualTimeProvider(DateTimeOffset.Parse(now, null));
        var channel = new RecordingChannel();
        var store = folder.File("baozhai.db");
        if (!File.Exists(store) && SeededStore.Fits(settings)) await SeededStore.CopyAsync(store, clock.GetUtcNow());
        var builder = BotHost.CreateParts(
        [
            $"--Storage:ConnectionString=Data Source={store}",
            $"--Inbox:Path={folder.File("inbox")}",
            "--Logging:LogLevel:Default=Warning",
            .. settings,
        ]).AddPages();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddSingleton<IChannel>(channel);
        builder.WebHost.UseTestServer();
        more(builder);
        var app = builder.BuildPages();
        await BotHost.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningBot(app, clock, channel);
    }

    /// <summary>Says something over HTTP; the texts of the replies, one after the other.</summary>
    public async Task<string> SayAsync(string text, string chat = "reader")
    {
        using var response = await Http.PostAsJsonAsync($"/api/chat/{chat}/messages", new { text });
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return string.Join('\n', answer.GetProperty("replies").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()));
    }

    /// <summary>Moves the clock, deals with the slots that have come, and sends what is due.</summary>
    public async Task LetTimePassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await Services.GetRequiredService<DigestRun>().RunAsync(TestContext.Current.CancellationToken);
        await Services.GetRequiredService<WeeklyRun>().RunAsync(TestContext.Current.CancellationToken);
        await SendDueAsync();
    }

    /// <summary>Turns the clock a second at a time, while everything runs by itself, until the channel is given something; null when it never is.</summary>
    public async Task<string?> WatchAsync(TimeSpan atMost)
    {
        // The workers are real threads: each turn leaves them a moment, and most turns of a test are not waited for to the end.
        var turn = TimeSpan.FromMilliseconds(20);
        for (var until = Clock.GetUtcNow() + atMost; Clock.GetUtcNow() < until; Clock.Advance(TimeSpan.FromSeconds(1)))
        {
            if (await Channel.WaitForOneAsync(turn)) return PlainText.Of(Channel.Taken.Last().Body);
        }

        return null;
    }

    /// <summary>Waits for work whose own waits are by the clock: it is turned until the work is done.</summary>
    public async Task TurnUntilAsync(Task work, TimeSpan step)
    {
        while (await Task.WhenAny(work, Task.Delay(20, TestContext.Current.CancellationToken)) != work) Clock.Advance(step);
        await work;
    }

    /// <summary>Sends until nothing is due.</summary>
    public async Task SendDueAsync()
    {
        while (await Services.GetRequiredService<Relay>().SendDueAsync(TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
