using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>
/// The digests of one run. Chats that follow the same, have read as far, were sent the same alerts and speak one language are told
/// the same, and it is composed once.
/// </summary>
/// <param name="interests">What chats follow.</param>
internal sealed class DigestEditions(Interests interests)
{
    /// <summary>A million chats of a million interests must not all be remembered.</summary>
    private const int Remembered = 4096;

    private readonly Dictionary<string, Answer?> _composed = new(StringComparer.Ordinal);

    /// <summary>The digest of a chat; null when there is nothing to tell.</summary>
    /// <param name="subscriber">The chat with what it follows.</param>
    /// <param name="day">The day that stands above it.</param>
    /// <param name="fresh">The articles that may be told, those the chat knows among them.</param>
    /// <param name="last">The last article of the archive when they were asked for.</param>
    /// <param name="pushed">The articles that came to the chat as alerts.</param>
    public Answer? For(Subscriber subscriber, DateOnly day, IReadOnlyList<ArchivedArticle> fresh, long last, IReadOnlySet<long>? pushed = null)
    {
        var key = Key(subscriber, day, last, pushed);
        if (_composed.TryGetValue(key, out var known)) return known;
        if (_composed.Count >= Remembered) _composed.Clear();
        return _composed[key] = Compose(subscriber, day, fresh, pushed);
    }

    private Answer? Compose(Subscriber subscriber, DateOnly day, IReadOnlyList<ArchivedArticle> fresh, IReadOnlySet<long>? pushed)
    {
        var articles = fresh.Where(article => article.Id > subscriber.Chat.DigestedArticle).ToList();
        var groups = DigestComposer.Group(articles, subscriber.Subscriptions, interests);
        var language = new Language(subscriber.Chat.Language);
        var heading = DigestHeading.Of(day, [.. groups.SelectMany(group => group.Articles)], language);
        return DigestComposer.Compose(heading, groups, [], language, pushed);
    }

    private static string Key(Subscriber subscriber, DateOnly day, long last, IReadOnlySet<long>? pushed)
    {
        var chat = subscriber.Chat;
        var following = subscriber.Subscriptions.Select(subscription => $"{(int)subscription.Kind}{subscription.Value}");
        var marked = pushed is null ? "" : string.Join(',', pushed.Order());
        return string.Create(
            CultureInfo.InvariantCulture, $"{chat.Language}\0{day:O}\0{chat.DigestedArticle}\0{last}\0{marked}\0{string.Join('\0', following)}");
    }
}
