using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Baozhai.Bot.Cli.Setup;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Watching;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Cli;

/// <summary><c>init</c>: asks five questions, writes <c>baozhai.json</c>, checks everything and starts the bot.</summary>
internal static class InitVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var force = new Option<bool>("--force") { Description = "Write over a settings file that is there; the old one is kept beside it as baozhai.json.old." };
        var start = new Option<bool>("--no-start") { Description = "Do not offer to start the bot at the end." };
        var command = new Command("init", "Ask five questions, write baozhai.json here, check it, and start the bot.") { force, start, Spoken.Option };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetValue(force), !parsed.GetValue(start), Spoken.Of(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, bool force, bool start, Language language, CancellationToken cancellationToken)
    {
        var path = OwnSettings.FullPath;
        if (File.Exists(path) && !force)
        {
            await Console.Error.WriteLineAsync(language.Say($"{path} 已经有了：直接改它，或者用 init --force 重新写一份（旧的会留着）。", $"{path} is there already: change it, or write another with init --force (the old one is kept)."));
            return ExitCode.WrongUsage;
        }

        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        Answers answers;
        await using (var parts = builder.Build())
        {
            var zones = parts.Services.GetRequiredService<CityZones>();
            var reader = parts.Services.GetRequiredService<SourceReader>();
            answers = await new Interview(Console.In, Console.Out, language, zones.Find, address => TryAsync(reader, address, language, cancellationToken)).AskAsync();
        }

        if (File.Exists(path)) File.Move(path, $"{path}.old", overwrite: true);
        await WriteAsync(path, SettingsText.Of(answers, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), language), cancellationToken);
        await Console.Out.WriteLineAsync(language.Say($"\n写好了：{path}\n逐项检查：\n", $"\nWritten: {path}\nEverything is checked:\n"));
        var state = await DoctorVerb.CheckAsync(settings, language, cancellationToken);
        if (!start || state != ExitCode.Done) return state;
        await Console.Out.WriteAsync(language.Say("\n现在启动吗？[Y/n] ", "\nStart now? [Y/n] "));
        if (await Console.In.ReadLineAsync(cancellationToken) is not { } answer || answer.Trim() is not ("" or "y" or "Y" or "yes" or "是" or "好")) return ExitCode.Done;
        return await RunVerb.RunAsync(settings, cancellationToken);
    }

    // Only its owner reads a file with secrets in it.
    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(path, options);
        await file.WriteAsync(text.AsMemory(), cancellationToken);
    }

    private static async Task<TriedSource> TryAsync(SourceReader reader, Uri address, Language language, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync(address, day: null, new EditionMemory(), StoryChecks.None, part: null, cancellationToken);
        if (reading.Edition is { Stories.Count: > 0 } edition)
        {
            var pages = edition.Stories.Select(story => story.Page).Distinct().Count();
            return new TriedSource(edition.Paper, string.Create(CultureInfo.InvariantCulture, $"{edition.Paper} {edition.Date:yyyy-MM-dd}{language.Say($"：{pages} 版 {edition.Stories.Count} 篇，头一篇《{edition.Stories[0].Title}》", $": {pages} pages, {edition.Stories.Count} stories, the first “{edition.Stories[0].Title}”")}"), IsRead: true);
        }

        var fault = reading.Fault;
        return new TriedSource(null, fault is null ? language.Say("没有读到文章。", "No stories were read.") : $"{SourceMessages.What(fault.Kind, language)}{fault.Reason}", IsRead: false);
    }
}
