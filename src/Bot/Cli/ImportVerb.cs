using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Cli;

/// <summary><c>import</c>: chats from JSON lines. Good lines are kept even when others are bad.</summary>
internal static class ImportVerb
{
    private const int ErrorsToShow = 20;
    private const int LinesAStep = 1_000;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<string>("file") { Description = "JSON lines as export writes them; - for standard input." };
        var command = new Command("import", "Add or overwrite chats from JSON lines.") { file };
        command.SetAction((parsed, cancellationToken) => ImportAsync(settings, parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> ImportAsync(IReadOnlyList<string> settings, string file, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await parts.Services.GetRequiredService<IStore>().MigrateAsync(cancellationToken);
        var newcomer = await parts.Services.GetRequiredService<Newcomers>().NewAsync(cancellationToken);
        var errors = new List<string>();
        using var input = file == "-" ? new StreamReader(Console.OpenStandardInput()) : File.OpenText(file);
        var count = await Waiting.ForAsync("import", say => parts.Services.GetRequiredService<IChats>()
            .ImportAsync(ReadAhead.Of(token => ReadAsync(input, newcomer, errors, say, token), cancellationToken), cancellationToken));
        await Console.Error.WriteLineAsync($"{count} chats imported, {errors.Count} lines refused");
        foreach (var error in errors.Take(ErrorsToShow)) await Console.Error.WriteLineAsync($"{file}:{error}");
        if (errors.Count > ErrorsToShow) await Console.Error.WriteLineAsync($"… and {errors.Count - ErrorsToShow} more");
        return errors.Count > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static async IAsyncEnumerable<Subscriber> ReadAsync(
        StreamReader input, Chat newcomer, List<string> errors, Action<string> say, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var slots = new ImportedSlots();
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (number % LinesAStep == 0) say(string.Create(CultureInfo.InvariantCulture, $"{number:N0} lines read"));
            if (string.IsNullOrWhiteSpace(line)) continue;
            Subscriber subscriber;
            try
            {
                subscriber = ChatLine.Read(line).ToSubscriber(newcomer);
            }
            catch (FormatException e)
            {
                errors.Add($"{number}: {e.Message}");
                continue;
            }

            yield return slots.Set(subscriber);
        }
    }
}

/// <summary>Computes the next slots of imported chats. A million chats share a few schedules; each is computed once.</summary>
internal sealed class ImportedSlots
{
    private readonly Dictionary<string, DateTimeOffset?> _known = new(StringComparer.Ordinal);

    /// <summary>The chat with its next digest, where it follows something, and its next weekly digest, where it wants one.</summary>
    public Subscriber Set(Subscriber subscriber)
    {
        var chat = subscriber.Chat;
        var where = string.Create(CultureInfo.InvariantCulture, $"{chat.TimeZone} {chat.PausedUntil?.UtcTicks}");
        return subscriber with
        {
            Chat = chat with
            {
                NextDigestAt = subscriber.Subscriptions.Count == 0
                    ? null
                    : Known($"{where} {string.Join(',', chat.DigestTimes)} {string.Join(',', chat.Weekdays)}", () => DigestSchedule.Next(chat, chat.CreatedAt)),
                NextWeeklyAt = chat.Weekly is null ? null : Known($"{where} {chat.Weekly}", () => DigestSchedule.NextWeekly(chat, chat.CreatedAt)),
            },
        };
    }

    private DateTimeOffset? Known(string schedule, Func<DateTimeOffset?> reckon) =>
        _known.TryGetValue(schedule, out var instant) ? instant : _known[schedule] = reckon();
}
