using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Digests;

/// <summary>Processes every weekly slot that has come. Stories of back issues are never included.</summary>
internal sealed partial class WeeklyRun(
    IDigests digests,
    IArchive archive,
    WeeklyComposer composer,
    OutboxSignal signal,
    DigestDeliveries deliveries,
    Seats seats,
    IOptions<DigestOptions> options,
    TimeProvider time,
    ILogger<WeeklyRun> logger)
{
    private const int BatchSize = 1000;

    /// <summary>Plans until no slot is due; returns how many weekly digests were planned.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var planned = 0;
        var now = time.GetUtcNow();
        WeeklyEditions? editions = null;
        while (await digests.WeeklyDueAsync(now, BatchSize, seats.Share, cancellationToken) is { Count: > 0 } due)
        {
            // A slot that is made up late still tells of its own week, which began that much earlier.
            editions ??= new WeeklyEditions(
                composer, await archive.FreshAsync(0, now.AddDays(-options.Value.FreshDays - WeeklyComposer.Days), cancellationToken));
            planned += await digests.CommitAsync([.. due.Select(subscriber => Decide(subscriber, editions, now))], cancellationToken);
            signal.Raise();
        }

        if (planned > 0) LogPlanned(planned);
        return planned;
    }

    private WeeklyDecision Decide(Subscriber subscriber, WeeklyEditions editions, DateTimeOffset now)
    {
        var chat = subscriber.Chat;
        var first = chat.NextWeeklyAt ?? throw new InvalidOperationException($"{chat.Id} was due without a slot: IDigests.WeeklyDueAsync must not return it.");
        var slot = DigestSchedule.LastWeeklyUntil(chat, first, now);
        var nothing = new WeeklyDecision(chat.Id, first, null, null, DigestSchedule.NextWeekly(chat, now));
        if (slot < now.AddDays(-options.Value.FreshDays) || slot < chat.PausedUntil) return nothing;

        var local = TimeZoneInfo.ConvertTime(slot, chat.Zone);
        if (editions.For(subscriber, DateOnly.FromDateTime(local.Date)) is not { } digest) return nothing;
        var (delivery, menu) = deliveries.Plan(chat, ("weekly", local), digest, now, DigestSchedule.NextWeekly);
        return nothing with { Delivery = delivery, Menu = menu };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Planned {Count} weekly digests")]
    private partial void LogPlanned(int count);
}

/// <summary>The weekly digests of one run. Chats that follow the same and speak one language share one.</summary>
/// <param name="composer">Makes them.</param>
/// <param name="articles">Every article that may be told.</param>
internal sealed class WeeklyEditions(WeeklyComposer composer, IReadOnlyList<ArchivedArticle> articles)
{
    /// <summary>A million chats of a million interests must not all be remembered.</summary>
    private const int Remembered = 4096;

    private readonly Dictionary<string, Answer?> _composed = new(StringComparer.Ordinal);

    /// <summary>The weekly digest of a chat; null when there is nothing to tell.</summary>
    /// <param name="subscriber">The chat with what it follows.</param>
    /// <param name="last">The last day of the week.</param>
    public Answer? For(Subscriber subscriber, DateOnly last)
    {
        var following = subscriber.Subscriptions.Select(subscription => $"{(int)subscription.Kind}{subscription.Value}");
        var key = string.Create(CultureInfo.InvariantCulture, $"{subscriber.Chat.Language}\0{last:O}\0{string.Join('\0', following)}");
        if (_composed.TryGetValue(key, out var known)) return known;
        if (_composed.Count >= Remembered) _composed.Clear();
        return _composed[key] = composer.Compose(subscriber.Subscriptions, articles, last, new Language(subscriber.Chat.Language));
    }
}
