using System.CommandLine;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Moving;
using Baozhai.Bot.Storage.Sql;
using Spectre.Console;

namespace Baozhai.Bot.Cli;

/// <summary><c>move</c>: everything from the configured store into another.</summary>
internal static class MoveVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var to = new Option<string>("--to") { Description = "Connection string of the store to move to, as Storage:ConnectionString takes it.", Required = true };
        var provider = new Option<string?>("--provider") { Description = "Its kind: Sqlite or Postgres. Told from the connection string where it is left out." };
        var command = new Command("move", "Move everything into another store; stop the bot first. One that was cut off goes on.") { to, provider };
        command.SetAction((parsed, cancellationToken) => MoveAsync(settings, parsed.GetRequiredValue(to), parsed.GetValue(provider), cancellationToken));
        return command;
    }

    private static async Task<int> MoveAsync(IReadOnlyList<string> settings, string to, string? provider, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await using var others = BotHost.CreateParts([.. settings, $"--Storage:Provider={provider ?? Kind(to)}", $"--Storage:ConnectionString={to}"]).Build();
        var (source, target) = (await OpenAsync(parts.Services, cancellationToken), await OpenAsync(others.Services, cancellationToken));
        var moved = 0L;
        await AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().HideCompleted(false).StartAsync(async progress =>
        {
            var bars = new Dictionary<string, ProgressTask>();
            moved = await new StoreMove(source, target).RunAsync(
                (table, done, all) =>
                {
                    if (!bars.TryGetValue(table, out var bar)) bars[table] = bar = progress.AddTask(table, maxValue: Math.Max(1, all));
                    bar.Value = all == 0 ? 1 : done;
                },
                cancellationToken);
        });
        await Console.Out.WriteLineAsync($"{moved} rows moved from {source.Place} to {target.Place}, counts and hashes are the same; now set Storage:Provider and Storage:ConnectionString");
        return ExitCode.Done;
    }

    private static async Task<Database> OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(cancellationToken);
        return store as Database ?? throw new StorageException($"{store.Place} is a store of documents: only stores of tables (Sqlite, Postgres) are moved.");
    }

    private static string Kind(string connection) =>
        connection.Contains("Host=", StringComparison.OrdinalIgnoreCase) || connection.Contains("Server=", StringComparison.OrdinalIgnoreCase) ? "Postgres" : "Sqlite";
}
