using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Digests;

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
