using System.Reflection;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Channels.WeCom;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.Lexicons;
using Baozhai.Bot.Intake.PlacedPages.Ocr;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Intake.Summaries.Model;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Web;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Hosting;

/// <summary>Settings that nothing reads, most of them misspelt. They are named at the start; they stop nothing.</summary>
internal static class UnknownSettings
{
    private const int Nearest = 3;

    // What the properties of an options type are called is what its section may hold.
    private static readonly Dictionary<string, HashSet<string>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Access"] = Of<AccessOptions>(),
        ["Alerts"] = Of<AlertOptions>(),
        ["Delivery"] = Of<DeliveryOptions>(),
        ["Digest"] = Of<DigestOptions>(),
        ["Fetching"] = Of<FetchOptions>(),
        ["Inbox"] = Of<InboxOptions>(),
        ["Limits"] = Of<LimitOptions>(),
        ["Ocr"] = Of<OcrOptions>(),
        ["OpenAI"] = Of<OpenAIOptions>(),
        ["Operators"] = Of<OperatorOptions>(),
        ["Pictures"] = Of<PictureOptions>(),
        ["Places"] = Of<PlaceOptions>(),
        ["Reading"] = Of<ReadingOptions>(),
        ["Seeds"] = Of<SeedOptions>(),
        ["Storage"] = Of<StorageOptions>(),
        ["Summaries"] = Of<SummaryOptions>(),
        ["Telegram"] = Of<TelegramOptions>(),
        ["Topics"] = Of<TopicOptions>(),
        ["Web"] = Of<WebOptions>(),
        ["WeChat"] = Of<WeChatOptions>(),
        ["WeCom"] = Of<WeComOptions>(),
        ["Worker"] = Of<WorkerOptions>(),
    };

    // Those of an entry of the list Sources.
    private static readonly HashSet<string> Source = Of<SourceOptions>();

    /// <summary>A line for each: what it is called, and what it may have been meant for.</summary>
    public static IEnumerable<string> In(IConfiguration configuration)
    {
        foreach (var section in configuration.GetChildren().Where(section => section.GetChildren().Any()))
        {
            if (section.Key.Equals("Sources", StringComparison.OrdinalIgnoreCase)) continue;
            if (!Known.TryGetValue(section.Key, out var known))
            {
                // Other programs have settings too; one that is nearly ours was meant for this one.
                if (Near(section.Key, Known.Keys) is { } meant) yield return $"The section {section.Key} is not known and is ignored: did you mean {meant}?";
                continue;
            }

            foreach (var line in Within(section, known)) yield return line;
        }

        foreach (var source in configuration.GetSection("Sources").GetChildren())
        {
            foreach (var line in Within(source, Source)) yield return line;
        }
    }

    private static IEnumerable<string> Within(IConfigurationSection section, HashSet<string> known)
    {
        foreach (var key in section.GetChildren().Where(key => !known.Contains(key.Key)))
        {
            var meant = Near(key.Key, known);
            yield return $"The setting {section.Path}:{key.Key} is not known and is ignored{(meant is null ? "." : $": did you mean {section.Path}:{meant}?")}";
        }
    }

    private static HashSet<string> Of<T>() => new(typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(property => property.Name), StringComparer.OrdinalIgnoreCase);

    private static string? Near(string typed, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(pair => pair.Distance < Nearest && pair.Distance < pair.Name.Length / 2)
        .OrderBy(pair => pair.Distance)
        .Select(pair => pair.Name)
        .FirstOrDefault();

    // Levenshtein.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[^1];
    }
}
