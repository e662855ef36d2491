using System.Text.Json;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>The whole program with a Telegram chat at its end.</summary>
internal sealed class TelegramProgram : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BotApi Api { get; } = new();

    public LogLines Log { get; } = new();

    /// <summary>The program; deliveries go when a test says so.</summary>
    public Task<RunningBot> StartAsync(params string[] settings) => StartAsync(builder => builder.Services.AddTelegram(builder.Configuration), settings);

    /// <summary>The program as it runs, by webhook.</summary>
    public Task<RunningBot> StartWebhookAsync(params string[] settings) => StartAsync(
        builder => builder.AddWorkers(),
        ["--Telegram:Mode=Webhook", "--Telegram:WebhookUrl=https://paper.test/telegram/some-path", "--Telegram:WebhookSecret=Open-Sesame_1", .. settings]);

    /// <summary>Has an update asked for, and what follows from it sent.</summary>
    public async Task GiveAsync(RunningBot bot, string update)
    {
        Api.Push(update);
        await Api.ConfirmedAsync(JsonSerializer.Deserialize<JsonElement>(update).GetProperty("update_id").GetInt64());
        // People do not type at one and the same moment, and Telegram would not have it.
        bot.Clock.Advance(TimeSpan.FromSeconds(4));
        await bot.SendDueAsync();
    }

    /// <summary>Has an issue read, and what follows from it sent.</summary>
    public static async Task DropAsync(RunningBot bot, string name, byte[] page)
    {
        var receipt = await bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync(name, page, backIssue: false, TestContext.Current.CancellationToken);
        Assert.NotEqual(IssueOutcome.Refused, receipt.Outcome);
        bot.Clock.Advance(TimeSpan.FromSeconds(4));
        await bot.SendDueAsync();
    }

    public void Dispose()
    {
        _folder.Dispose();
        Api.Dispose();
        Log.Dispose();
    }

    private Task<RunningBot> StartAsync(Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder> more, string[] settings) => RunningBot.StartAsync(
        _folder,
        "2026-07-01T20:00+08:00",
        builder =>
        {
            builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
            more(builder);
            builder.Services.AddHttpClient(TelegramRegistration.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Api);
        },
        [$"--Telegram:Token={BotApi.Token}", "--Telegram:ApiBaseUrl=https://telegram.test", "--Telegram:AdminIds:0=9001", .. settings]);
}
