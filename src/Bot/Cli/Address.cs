using System.ComponentModel;
using System.Diagnostics;

namespace Baozhai.Bot.Cli;

/// <summary>Where the pages are, for whoever started the program on a terminal.</summary>
internal static partial class Address
{
    /// <summary>
    /// Says it as the last line of the start. Call it before the host runs: what is asked to be told of a start first is told last.
    /// </summary>
    /// <param name="app">The program.</param>
    /// <param name="path">The page to look at, from the root.</param>
    /// <param name="isOpened">Whether a browser is asked to open it, where somebody sits before one.</param>
    public static void SayWhenStarted(WebApplication app, string path, bool isOpened)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = $"{Reachable(app.Urls.First())}{path}";
            LogReady(app.Logger, address);
            if (isOpened && HasBrowser()) Open(address);
        });
    }

    // An address that means every one of the machine is none that a browser knows.
    private static string Reachable(string url) => url.Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal).TrimEnd('/');

    // Services and containers have no terminal, and a terminal on a server no screen.
    private static bool HasBrowser() => !Console.IsOutputRedirected && !Console.IsInputRedirected
        && (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 });

    private static void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            // There is none; the address has been said.
        }
    }

    [LoggerMessage(LogLevel.Information, "Ready: open {Address}")]
    private static partial void LogReady(ILogger logger, string address);
}
