namespace Baozhai.Bot.Cli;

/// <summary>For verbs whose standard output is for people or programs and not for log lines.</summary>
internal static class QuietLog
{
    /// <summary>Only trouble is logged, and that on standard error.</summary>
    public static void OnlyTrouble(this ILoggingBuilder logging) =>
        logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).AddFilter(level => level >= LogLevel.Warning);
}
