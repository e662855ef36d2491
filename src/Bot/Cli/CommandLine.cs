using System.CommandLine;
using System.Text;
using System.Text.Json;
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
            if (parsed.CommandResult.Command is RootCommand or { Name: "run" or "demo" }) invocation.ProcessTerminationTimeout = BotHost.LongestStop + BotHost.LongestStop;
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

    /// <summary>Every verb with its options.</summary>
    public static RootCommand Root(IReadOnlyList<string> settings)
    {
        var root = new RootCommand("报摘 Baozhai reads a city newspaper for people. Without a verb it runs the bot. Any setting can be given as --Section:Key=value.")
        {
            RunVerb.Create(settings),
            ReadVerb.Create(settings),
            BriefVerb.Create(settings),
            DigestVerb.Create(settings),
            SampleVerb.Create(settings),
            IngestVerb.Create(settings),
            SourcesVerb.Create(settings),
            ChatVerb.Create(settings),
            ImportVerb.Create(settings),
            ExportVerb.Create(settings),
            ForgetVerb.Create(settings),
            StatsVerb.Create(settings),
            WorkersVerb.Create(settings),
            AnnounceVerb.Create(settings),
            ReviewVerb.Create(settings),
            BackupVerb.Create(settings),
            MoveVerb.Create(settings),
            RestoreVerb.Create(settings),
            DeliveriesVerb.Create(settings),
            DoctorVerb.Create(settings),
            InitVerb.Create(settings),
            DemoVerb.Create(settings),
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
        InvalidDataException { InnerException: FormatException { InnerException: JsonException json } } => $"{exception.Message} {json.Message}",
        IOException when exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException =>
            $"{exception.Message} Another program listens there: end it, or choose another address with --urls or ASPNETCORE_URLS.",
        _ => exception.InnerException is { } inner and not OperationCanceledException ? Explain(inner) : null,
    };
}

/// <summary>Settings on the command line, which go to the configuration and not to a verb.</summary>
internal static class Settings
{
    /// <summary>Divides the arguments: <c>--Section:Key=value</c> and <c>--urls VALUE</c> are settings, the rest is for the verb.</summary>
    public static (IReadOnlyList<string> Words, IReadOnlyList<string> Settings) Split(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--urls" && i + 1 < args.Count)
            {
                settings.Add($"--urls={args[++i]}");
            }
            else
            {
                (IsSetting(args[i]) ? settings : words).Add(args[i]);
            }
        }

        return (words, settings);
    }

    private static bool IsSetting(string arg)
    {
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return arg.StartsWith("--", StringComparison.Ordinal) && equals > 0
            && (arg.AsSpan(0, equals).Contains(':') || arg.StartsWith("--urls=", StringComparison.Ordinal));
    }
}

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Some input failed; each is named on standard error with its reason.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int WrongUsage = 2;
}

/// <summary>For verbs whose standard output is for people or programs and not for log lines.</summary>
internal static class QuietLog
{
    /// <summary>Only trouble is logged, and that on standard error.</summary>
    public static void OnlyTrouble(this ILoggingBuilder logging) =>
        logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).AddFilter(level => level >= LogLevel.Warning);
}
