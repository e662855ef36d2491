using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation;

/// <summary>Understands what people want to follow, and says it back.</summary>
/// <param name="lexicon">The topics.</param>
/// <param name="gazetteer">The places.</param>
internal sealed class SubscriptionPhrases(TopicLexicon lexicon, Gazetteer gazetteer)
{
    private static readonly char[] Separators = [' ', ',', '、', ';', '，', '；', '/'];
    private static readonly char[] Quotes = ['"', '“', '”', '「', '」', '\''];

    /// <summary>Every topic, for 订阅 全部.</summary>
    public IReadOnlyList<Subscription> Everything => [.. lexicon.Topics.Select(topic => new Subscription(SubscriptionKind.Topic, topic.Name))];

    /// <summary>What an argument names: topics by name, short word, English alias or number in the list of topics, places, and otherwise words.</summary>
    public IReadOnlyList<Subscription> Parse(string argument) => Parse(argument, Everything);

    /// <summary>The same with numbers of another list.</summary>
    public IReadOnlyList<Subscription> Parse(string argument, IReadOnlyList<Subscription> numbered) =>
        [.. argument.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(token => Understand(token, numbered)).OfType<Subscription>().Distinct()];

    /// <summary>The one topic or place an argument names; null when it names none, several, or a word.</summary>
    public Subscription? TopicOrPlace(string argument)
    {
        var named = Parse(argument);
        return named.Count == 1 && named[0].Kind != SubscriptionKind.Word ? named[0] : null;
    }

    /// <summary>Whether an argument names nothing but topics and places.</summary>
    public bool IsKnown(string argument) => Parse(argument) is { Count: > 0 } parsed && parsed.All(entry => entry.Kind != SubscriptionKind.Word);

    /// <summary>A subscription in words.</summary>
    public static string Say(Subscription subscription, Language language) => subscription.Kind switch
    {
        SubscriptionKind.Topic => subscription.Value,
        SubscriptionKind.Place => language.Say($"{subscription.Value}（地名）", $"{subscription.Value} (place)"),
        _ => language.Say($"“{subscription.Value}”（关键词）", $"“{subscription.Value}” (word)"),
    };

    private Subscription? Understand(string token, IReadOnlyList<Subscription> numbered)
    {
        if (TypedText.Number(token) is { } number && number <= numbered.Count) return numbered[number - 1];
        var word = token.Trim(Quotes);
        if (word.Length == 0) return null;
        if (word != token) return new Subscription(SubscriptionKind.Word, word);
        if (lexicon.Find(word) is { } topic) return new Subscription(SubscriptionKind.Topic, topic.Name);
        if (gazetteer.Resolve(word) is { } place) return new Subscription(SubscriptionKind.Place, place);
        return new Subscription(SubscriptionKind.Word, word);
    }
}
