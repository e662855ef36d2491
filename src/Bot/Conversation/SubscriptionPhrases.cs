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

    /// <summary>What an argument names: topics by name, short word or English alias, places, and otherwise words.</summary>
    public IReadOnlyList<Subscription> Parse(string argument) =>
        [.. argument.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Understand).OfType<Subscription>().Distinct()];

    /// <summary>Whether an argument names nothing but topics and places.</summary>
    public bool IsKnown(string argument) => Parse(argument) is { Count: > 0 } parsed && parsed.All(entry => entry.Kind != SubscriptionKind.Word);

    /// <summary>A subscription in words.</summary>
    public static string Say(Subscription subscription, Language language) => subscription.Kind switch
    {
        SubscriptionKind.Topic => subscription.Value,
        SubscriptionKind.Place => language.Say($"{subscription.Value}（地名）", $"{subscription.Value} (place)"),
        _ => language.Say($"“{subscription.Value}”（关键词）", $"“{subscription.Value}” (word)"),
    };

    private Subscription? Understand(string token)
    {
        var word = token.Trim(Quotes);
        if (word.Length == 0) return null;
        if (word != token) return new Subscription(SubscriptionKind.Word, word);
        if (lexicon.Find(word) is { } topic) return new Subscription(SubscriptionKind.Topic, topic.Name);
        if (gazetteer.Resolve(word) is { } place) return new Subscription(SubscriptionKind.Place, place);
        return new Subscription(SubscriptionKind.Word, word);
    }
}
