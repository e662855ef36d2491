using System.CommandLine;
using System.Text;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Cli;

/// <summary>The command line: one verb per file, and one line for whatever is wrong.</summary>
internal static class CommandLine
{
    /// <summary>Runs the verb; the host when there is none.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var (words, settings) = Settings.Split(args);
        var parsed = Root(settings).Parse(words);
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        if (parsed.Errors.Count > 0) return ExitCode.WrongUsage;
        try
        {
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            // The bot puts in order what is under way, also while its store is away; the verbs have nothing to put in order.
            if (parsed.CommandResult.Command is RootCommand or { Name: "run" }) invocation.ProcessTerminationTimeout = BotHost.LongestStop + BotHost.LongestStop;
            return await parsed.InvokeAsync(invocation);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.SomeFailed;
        }
        catch (Exception e) when (Explain(e) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return ExitCode.WrongUsage;
        }
    }

    private static RootCommand Root(IReadOnlyList<string> settings)
    {
        var root = new RootCommand("报摘 Baozhai reads a city newspaper for people. Without a verb it runs the bot. Any setting can be given as --Section:Key=value.")
        {
            RunVerb.Create(settings),
            ReadVerb.Create(settings),
            BriefVerb.Create(settings),
            DigestVerb.Create(settings),
            IngestVerb.Create(settings),
            ChatVerb.Create(settings),
            ImportVerb.Create(settings),
            ExportVerb.Create(settings),
            StatsVerb.Create(settings),
            AnnounceVerb.Create(settings),
            ReviewVerb.Create(settings),
            BackupVerb.Create(settings),
            MoveVerb.Create(settings),
            RestoreVerb.Create(settings),
            DeliveriesVerb.Create(settings),
            DoctorVerb.Create(settings),
        };
        RunVerb.MakeDefault(root, settings);
        return root;
    }

    // What an operator can put right is told in one line; anything else is a bug and keeps its stack trace.
    private static string? Explain(Exception exception) => exception switch
    {
        ConfigurationException or StorageException => exception.Message,
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        InvalidOperationException { Message: var message } when message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => message,
        FormatException or InvalidDataException when exception.Source == "Microsoft.Extensions.Configuration.Json" => $"appsettings.json: {exception.Message}",
        IOException when exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException =>
            $"{exception.Message} Another program listens there: end it, or choose another address with --urls or ASPNETCORE_URLS.",
        _ => exception.InnerException is { } inner and not OperationCanceledException ? Explain(inner) : null,
    };
}
