using System.Diagnostics;
using System.Text.Json;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Tests.Conversation.Spoken;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Benchmarks.Talk;

/// <summary>
/// <c>talk FILE...</c>: says the lines of a file to the bot with its back issues and prints which answers hold what they must, the share of each kind,
/// and each miss; of a file with intents, which lines are understood. Also the time a line takes to understand.
/// </summary>
internal static class TalkRun
{
    /// <summary>The verb.</summary>
    public const string Word = "talk";

    private const int Rounds = 50;

    /// <summary>Runs it.</summary>
    /// <param name="args">The verb and the files.</param>
    public static async Task RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("baozhai-talk-");
        try
        {
            string[] settings =
            [
                $"--Storage:ConnectionString=Data Source={Path.Combine(folder.FullName, "baozhai.db")}", $"--Inbox:Path={Path.Combine(folder.FullName, "inbox")}",
                "--Logging:LogLevel:Default=Warning", "--Limits:RequestsPerMinute=1000",
            ];
            await using var app = BotHost.CreateParts(settings).Build();
            await BotHost.PrepareAsync(app.Services, CancellationToken.None);
            await app.Services.GetRequiredService<LineReader>().RefreshAsync(CancellationToken.None);
            foreach (var file in args.Skip(1))
            {
                var cases = Cases(file);
                Console.WriteLine($"{file}: {cases.Count} lines");
                if (cases[0].TryGetProperty("intent", out _)) Understand(app.Services.GetRequiredService<CommandTable>(), cases);
                else await AnswerAsync(app.Services.GetRequiredService<IConversation>(), cases);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<JsonElement> Cases(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    private static async Task AnswerAsync(IConversation conversation, List<JsonElement> cases)
    {
        var run = $"{Guid.NewGuid():N}";
        var kinds = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var (index, one) in cases.Index())
        {
            var said = one.GetProperty("said").GetString()!;
            var replies = await conversation.AnswerAsync(new Incoming(new ChatId("web", $"{run}-{one.GetProperty("chat").GetString()}"), said), CancellationToken.None);
            var text = string.Join('\n', replies.Select(PlainText.Of));
            var isRight = Holds(text, one.GetProperty("want").GetString()!) && (one.GetProperty("never").GetString() is not { Length: > 0 } never || !text.Contains(never, StringComparison.Ordinal));
            // Two halves, so that what is made with one in view can be measured with the other.
            foreach (var kind in (string[])[one.GetProperty("kind").GetString()!, $"{one.GetProperty("kind").GetString()} fold {(index % 2) + 1}"])
            {
                var (right, all) = kinds.GetValueOrDefault(kind);
                kinds[kind] = (right + (isRight ? 1 : 0), all + 1);
            }

            if (!isRight) Console.WriteLine($"  MISS {said} | want {one.GetProperty("want").GetString()} | {text.ReplaceLineEndings(" / ")[..Math.Min(160, text.ReplaceLineEndings(" / ").Length)]}");
        }

        foreach (var (kind, (right, all)) in kinds) Console.WriteLine($"  {kind}: {right} of {all} ({100.0 * right / all:0.0} %)");
    }

    private static bool Holds(string text, string want) =>
        want.Split('&').All(part => part.Split('|').Any(one => text.Contains(one, StringComparison.Ordinal)));

    private static void Understand(CommandTable commands, List<JsonElement> cases)
    {
        var (intents, both) = (0, 0);
        foreach (var one in cases)
        {
            var said = one.GetProperty("said").GetString()!;
            var found = SpokenCase.Read(commands, said);
            var wanted = one.GetProperty("slots").EnumerateArray().Select(slot => slot.GetString()!).ToList();
            var isIntent = one.GetProperty("intent").GetString()!.Split('|').Contains(found.Intent);
            var isBoth = isIntent && wanted.TrueForAll(slot => SpokenCase.Holds(found.Argument, slot));
            if (isIntent) intents++;
            if (isBoth) both++;
            if (!isBoth) Console.WriteLine($"  MISS {said} | want {one.GetProperty("intent").GetString()} {string.Join(' ', wanted)} | {found.Intent} {found.Argument} ({found.Certainty})");
        }

        Console.WriteLine($"  intent {intents} of {cases.Count} ({100.0 * intents / cases.Count:0.0} %), with slots {both} of {cases.Count} ({100.0 * both / cases.Count:0.0} %)");
        var lines = cases.ConvertAll(one => TypedText.Normalise(one.GetProperty("said").GetString()!));
        // The median of each line: what else the machine does in a round is no part of it.
        var times = lines.ConvertAll(line => (Line: line, Milliseconds: Median(commands, line))).OrderBy(one => one.Milliseconds).ToList();
        Console.WriteLine($"  understanding a line: median {times[times.Count / 2].Milliseconds:0.000} ms, slowest {times[^1].Milliseconds:0.000} ms ({times[^1].Line})");
    }

    private static double Median(CommandTable commands, string line)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            commands.Find(line);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
