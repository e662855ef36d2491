using System.Collections.Concurrent;
using Baozhai.Bot.Chats;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Subscriptions;

/// <summary>Makes matchers of subscriptions and remembers them: many chats follow the same.</summary>
/// <param name="synonyms">Words that mean one thing.</param>
internal sealed class Interests(Synonyms synonyms)
{
    /// <summary>A million chats of a million interests must not all be remembered.</summary>
    private const int Remembered = 8192;

    private readonly ConcurrentDictionary<Subscription, Interest> _known = new();

    /// <summary>The matcher of a subscription.</summary>
    public Interest Of(Subscription subscription)
    {
        if (_known.TryGetValue(subscription, out var known)) return known;
        if (_known.Count >= Remembered) _known.Clear();
        return _known.GetOrAdd(subscription, one => new Interest(one, synonyms));
    }
}
