using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
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

    // Two generations, so that the editions many chats share outlive those of a single one.
    private Dictionary<string, Answer?> _composed = new(StringComparer.Ordinal);
    private Dictionary<string, Answer?> _before = [];

    private readonly Dictionary<Subscription, List<ArchivedArticle>> _matching = [];
    private IReadOnlyList<ArchivedArticle> _matched = [];

    /// <summary>The digest of a chat; null when there is nothing to tell.</summary>
    /// <param name="subscriber">The chat with what it follows.</param>
    /// <param name="day">The day that stands above it.</param>
    /// <param name="fresh">The articles that may be told, those the chat knows among them.</param>
    /// <param name="last">The last article of the archive when they were asked for.</param>
    /// <param name="missed">The time of day it should have come at, when it comes late; null when it does not.</param>
    /// <param name="pushed">The articles that came to the chat as alerts.</param>
    /// <param name="opening">What a digest of that day opens with; the same for all of the run.</param>
    public Answer? For(
        Subscriber subscriber, DateOnly day, IReadOnlyList<ArchivedArticle> fresh, long last, TimeOnly? missed = null, IReadOnlySet<long>? pushed = null, DigestOpening? opening = null)
    {
        var key = Key(subscriber, day, last, missed, pushed);
        if (_composed.TryGetValue(key, out var known)) return known;
        if (_composed.Count >= Remembered) (_before, _composed) = (_composed, new(StringComparer.Ordinal));
        return _composed[key] = _before.TryGetValue(key, out known) ? known : Compose(subscriber, day, fresh, missed, pushed, opening);
    }

    private Answer? Compose(Subscriber subscriber, DateOnly day, IReadOnlyList<ArchivedArticle> fresh, TimeOnly? missed, IReadOnlySet<long>? pushed, DigestOpening? opening)
    {
        var groups = DigestComposer.Group(
            subscriber.Subscriptions, subscription => Matching(subscription, fresh).Where(article => article.Id > subscriber.Chat.DigestedArticle));
        var language = new Language(subscriber.Chat.Language);
        var heading = DigestHeading.Of(day, [.. groups.SelectMany(group => group.Articles)], language);
        if (missed is { } time) heading += DigestHeading.Late(time, language);
        return DigestComposer.Compose(heading, groups, [], language, pushed, opening: opening, style: DigestStyle.Of(subscriber.Chat));
    }

    // After an outage the issues of several days are told together: the newest first.
    private List<ArchivedArticle> Matching(Subscription subscription, IReadOnlyList<ArchivedArticle> fresh)
    {
        if (!ReferenceEquals(fresh, _matched) || _matching.Count >= Remembered) _matching.Clear();
        _matched = fresh;
        if (!_matching.TryGetValue(subscription, out var matching))
        {
            _matching[subscription] = matching =
                [.. DigestOrder.Of(fresh.Where(interests.Of(subscription).Matches))];
        }

        return matching;
    }

    private static string Key(Subscriber subscriber, DateOnly day, long last, TimeOnly? missed, IReadOnlySet<long>? pushed)
    {
        var chat = subscriber.Chat;
        var following = subscriber.Subscriptions.Select(subscription => $"{(int)subscription.Kind}{subscription.Value}");
        var marked = pushed is null ? "" : string.Join(',', pushed.Order());
        return string.Create(
            CultureInfo.InvariantCulture, $"{chat.Language}\0{chat.Form}{chat.Hashtags}\0{day:O}\0{missed:HH:mm}\0{chat.DigestedArticle}\0{last}\0{marked}\0{string.Join('\0', following)}");
    }
}
