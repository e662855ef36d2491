using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Cli;

/// <summary>Reckons the next slots of imported chats. A million chats share a few schedules; each is reckoned once.</summary>
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
