using System.CommandLine;
using Baozhai.Bot.Cli.Setup;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Intake.Summaries.Model;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Cli;

/// <summary><c>doctor</c>: checks the settings, the machine, every channel and every source, and says what to do next.</summary>
internal static class DoctorVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("doctor", "Check settings, store, folders, lexicons, channels and sources, and say what to do next.");
        command.Options.Add(Spoken.Option);
        command.SetAction((parsed, cancellationToken) => CheckAsync(settings, Spoken.Of(parsed), cancellationToken));
        return command;
    }

    /// <summary>Checks everything and prints a line for each: <c>ok</c>, <c>off</c> or <c>FAIL</c>, and the next step behind an arrow.</summary>
    /// <returns><see cref="ExitCode.SomeFailed"/> where anything failed.</returns>
    public static async Task<int> CheckAsync(IReadOnlyList<string> settings, Language language, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateParts(settings).AddWorkers();
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        var services = parts.Services;
        var checks = new (string Name, Func<Task<string>> Look)[]
        {
            (language.Say("设置", "settings"), () => Task.FromResult(Validate(services, language))),
            (language.Say("存储", "store"), () => StoreAsync(services.GetRequiredService<IStore>(), cancellationToken)),
            (language.Say("收件文件夹", "inbox"), () => Task.FromResult(Writable(services.GetRequiredService<IOptions<InboxOptions>>().Value.Path, language))),
            (language.Say("词库", "lexicon"), () => Task.FromResult(Words(services.GetRequiredService<TopicLexicon>().Topics.Count, services.GetRequiredService<Gazetteer>().Places.Count, language))),
            (language.Say("摘要", "summaries"), () => SummariesAsync(services, language, cancellationToken)),
            (language.Say("时区", "time zone"), () => Task.FromResult(services.GetRequiredService<IOptions<DigestOptions>>().Value.TimeZone)),
        };
        var failed = false;
        foreach (var (name, look) in checks) failed |= !await PrintAsync(async () => [new Finding(name, FindingState.Well, await look())], name);
        // Wrong settings are told above, in one line; what is checked below would only say the same again.
        if (!failed)
        {
            foreach (var checkup in services.GetServices<ICheckup>()) failed |= !await PrintAsync(() => checkup.LookAsync(language, cancellationToken), checkup.GetType().Name);
        }

        foreach (var line in UnknownSettings.In(parts.Configuration)) await Console.Out.WriteLineAsync($"note  {line}");
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static async Task<bool> PrintAsync(Func<Task<IReadOnlyList<Finding>>> look, string name)
    {
        IReadOnlyList<Finding> findings;
        try
        {
            findings = await look();
        }
        catch (Exception e) when (e is ConfigurationException or StorageException or OptionsValidationException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            findings = [new Finding(name, FindingState.Fault, e.Message)];
        }

        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"{Word(finding.State),-5} {finding.Name}: {finding.Text}");
            if (finding.Next is { } next) await Console.Out.WriteLineAsync($"      → {next}");
        }

        return findings.All(finding => finding.State is not FindingState.Fault);
    }

    private static string Word(FindingState state) => state switch
    {
        FindingState.Well => "ok",
        FindingState.Off => "off",
        _ => "FAIL",
    };

    private static string Validate(IServiceProvider services, Language language)
    {
        services.GetService<IStartupValidator>()?.Validate();
        return language.Say("没有错误", "valid");
    }

    private static async Task<string> StoreAsync(IStore store, CancellationToken cancellationToken)
    {
        await store.MigrateAsync(cancellationToken);
        var check = await store.CheckAsync(thorough: true, cancellationToken);
        return check.Problem is null
            ? $"{check.Engine}, schema {check.SchemaVersion}, {check.Bytes} bytes"
            : throw new StorageException(check.Problem);
    }

    private static Task<string> SummariesAsync(IServiceProvider services, Language language, CancellationToken cancellationToken) =>
        services.GetRequiredService<IOptions<SummaryOptions>>().Value.UsesModel
            ? services.GetRequiredService<EndpointProbe>().LookAsync(cancellationToken)
            : Task.FromResult(language.Say("从原文摘句", "extractive"));

    private static string Words(int topics, int places, Language language) => language.Say($"{topics} 个栏目，{places} 个地名", $"{topics} topics, {places} places");

    private static string Writable(string folder, Language language) => folder.Length == 0 ? language.Say("不用", "off") : StartChecks.Writable(folder);
}
