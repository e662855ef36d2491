using Spectre.Console;

namespace Baozhai.Bot.Cli;

/// <summary>Tells on standard error what a verb is at, where it takes long; standard output keeps its form.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Does something. A terminal shows it at once; elsewhere a line is written when it takes longer than two seconds.</summary>
    /// <param name="what">What is done, for example <c>backup to FILE</c>.</param>
    /// <param name="work">Does it; it may say how far it is.</param>
    public static async Task<T> ForAsync<T>(string what, Func<Action<string>, Task<T>> work)
    {
        if (!Console.IsErrorRedirected)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            return await console.Status().StartAsync(Markup.Escape(what), status => work(far => status.Status = Markup.Escape($"{what}: {far}")));
        }

        await using var late = TimeProvider.System.CreateTimer(_ => Console.Error.WriteLine($"{what} …"), state: null, Patience, Timeout.InfiniteTimeSpan);
        return await work(_ => { });
    }
}
