using System.CommandLine;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Intake.Summaries.Model;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Cli;

/// <summary><c>doctor</c>: checks the settings and the machine.</summary>
internal static class DoctorVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("doctor", "Check settings, store, folders and lexicons.");
        command.SetAction((_, cancellationToken) => CheckAsync(settings, cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        var services = parts.Services;
        var checks = new (string Name, Func<Task<string>> Look)[]
        {
            ("settings", () => Task.FromResult(Validate(services))),
            ("store", () => StoreAsync(services.GetRequiredService<IStore>(), cancellationToken)),
            ("inbox", () => Task.FromResult(Writable(services.GetRequiredService<IOptions<InboxOptions>>().Value.Path))),
            ("lexicon", () => Task.FromResult($"{services.GetRequiredService<TopicLexicon>().Topics.Count} topics, {services.GetRequiredService<Gazetteer>().Places.Count} places")),
            ("summaries", () => SummariesAsync(services, cancellationToken)),
            ("time zone", () => Task.FromResult(services.GetRequiredService<IOptions<DigestOptions>>().Value.TimeZone)),
        };
        var failed = false;
        foreach (var (name, look) in checks)
        {
            try
            {
                await Console.Out.WriteLineAsync($"ok    {name}: {await look()}");
            }
            catch (Exception e) when (e is ConfigurationException or StorageException or OptionsValidationException or IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                failed = true;
                await Console.Out.WriteLineAsync($"FAIL  {name}: {e.Message}");
            }
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static string Validate(IServiceProvider services)
    {
        services.GetService<IStartupValidator>()?.Validate();
        return "valid";
    }

    private static async Task<string> StoreAsync(IStore store, CancellationToken cancellationToken)
    {
        await store.MigrateAsync(cancellationToken);
        var check = await store.CheckAsync(thorough: true, cancellationToken);
        return check.Problem is null
            ? $"{check.Engine}, schema {check.SchemaVersion}, {check.Bytes} bytes"
            : throw new StorageException(check.Problem);
    }

    private static Task<string> SummariesAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IOptions<SummaryOptions>>().Value.UsesModel
            ? services.GetRequiredService<EndpointProbe>().LookAsync(cancellationToken)
            : Task.FromResult("extractive");

    private static string Writable(string folder) => folder.Length == 0 ? "off" : StartChecks.Writable(folder);
}
