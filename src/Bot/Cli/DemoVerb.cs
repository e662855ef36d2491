using System.CommandLine;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Demo;
using Baozhai.Bot.Hosting;

namespace Baozhai.Bot.Cli;

/// <summary><c>demo</c>: plays a week of floods on the chat page, in minutes. Its store is made for it and deleted at the end.</summary>
internal static class DemoVerb
{
    // A bot may be running at the usual address.
    private const string Urls = "--urls=http://localhost:5090";

    public static Command Create(IReadOnlyList<string> settings)
    {
        var minutes = new Option<double>("--minutes") { Description = "How long the week lasts, from 0.5 to 60.", DefaultValueFactory = _ => 5 };
        minutes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0.5 and <= 60)) result.AddError("--minutes must be from 0.5 to 60.");
        });
        var command = new Command("demo", "Play a week of floods in an invented paper on the chat page, with a fast clock; nothing is kept.") { minutes };
        command.SetAction((parsed, cancellationToken) => PlayAsync(settings, TimeSpan.FromMinutes(parsed.GetValue(minutes)), cancellationToken));
        return command;
    }

    private static async Task<int> PlayAsync(IReadOnlyList<string> settings, TimeSpan length, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("baozhai-demo-");
        try
        {
            await using var app = Build(settings, folder.FullName, length, builder => builder.Services.AddHostedService(parts => parts.GetRequiredService<DemoPlayer>()));
            BotHost.Look(app);
            await BotHost.PrepareAsync(app.Services, cancellationToken);
            app.Services.GetRequiredService<LineReader>().Learn();
            Address.SayWhenStarted(app, "/chat", isOpened: true);
            await app.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It was told to stop, perhaps before it had started.
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return ExitCode.Done;
    }

    /// <summary>The program as it plays the demo: its pages and the parts behind them, with nothing that would work by itself.</summary>
    /// <param name="settings">Settings of the command line; those that would lead out of the demo are overruled.</param>
    /// <param name="folder">Where its store lies.</param>
    /// <param name="length">How long the week lasts.</param>
    /// <param name="more">Adds what moves the clock.</param>
    internal static WebApplication Build(IReadOnlyList<string> settings, string folder, TimeSpan length, Action<WebApplicationBuilder> more)
    {
        string[] ownAddress = settings.Any(setting => setting.StartsWith("--urls=", StringComparison.Ordinal)) || Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is not null ? [] : [Urls];
        var builder = BotHost.CreateParts(
        [
            .. ownAddress,
            .. settings,
            "--Storage:Provider=Sqlite",
            $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "demo.db")}",
            "--Inbox:Path=",
            "--Seeds:Path=",
            "--Web:AdminKey=",
            "--Digest:TimeZone=Asia/Shanghai",
            "--Summaries:Provider=Extractive",
        ],
        isForDemo: true).AddPages();
        builder.Services.AddDemo(length);
        more(builder);
        var app = builder.BuildPages();
        app.MapDemo();
        return app;
    }
}
