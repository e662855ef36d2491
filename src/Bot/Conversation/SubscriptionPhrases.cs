using System.Text.RegularExpressions;
using Baozhai.Bot.Chats;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation;

/// <summary>
/// Understands what people want to follow. A space or a comma adds: 防汛 醴陵 is floods, and Liling. What is written together narrows: 醴陵的防汛,
/// 防汛+醴陵; <c>-</c> says what must not be there, <c>|</c> divides alternatives, quotes make a word of anything. Who asks rather than follows
/// (头条 防汛 醴陵) means both at once (<see cref="Known"/>).
/// </summary>
/// <param name="lexicon">The topics.</param>
/// <param name="gazetteer">The places.</param>
internal sealed partial class SubscriptionPhrases(TopicLexicon lexicon, Gazetteer gazetteer)
{
    // What a word must weigh to tell its topic without others beside it.
    private const double Telling = 2;

    /// <summary>Every topic, for 订阅 全部.</summary>
    public IReadOnlyList<Subscription> Everything => [.. lexicon.Topics.Select(topic => new Subscription(SubscriptionKind.Topic, topic.Name))];

    /// <summary>The topic that a word tells of; null where it tells of none, or of several.</summary>
    /// <param name="word">The word.</param>
    public string? TopicOf(string word)
    {
        var weights = lexicon.Topics.Select(topic => (topic.Name, Weight: topic.Words.Where(one => one.Key.Length > 1 && word.Contains(one.Key, StringComparison.Ordinal)).Sum(one => one.Value))).OrderByDescending(one => one.Weight).Take(2).ToList();
        return weights is [var (name, most), var (_, next)] && most >= Telling && most >= 2 * next ? name : null;
    }

    /// <summary>What an argument names: topics by name, short word, English alias or number in the list of topics, places, words, and these together.</summary>
    public IReadOnlyList<Subscription> Parse(string argument) => Parse(argument, Everything);

    /// <summary>The same with numbers of another list.</summary>
    public IReadOnlyList<Subscription> Parse(string argument, IReadOnlyList<Subscription> numbered)
    {
        var wanted = new List<Subscription>();
        foreach (var list in SubscriptionTokens.Lists(argument)) wanted.AddRange(Understand(list, numbered));
        return [.. wanted.Distinct()];
    }

    /// <summary>
    /// The one topic, place or combination of them an argument asks for; null when it names none, several, or a word. Topics and places side by
    /// side belong together unless a comma divides them.
    /// </summary>
    public Subscription? Known(string argument)
    {
        var asked = new List<Subscription>();
        foreach (var list in SubscriptionTokens.Lists(argument)) asked.AddRange(Together(Understand(list, Everything)));
        return asked.Distinct().ToList() is [var only] && IsKnown(only) ? only : null;
    }

    /// <summary>Any of the topics, or any of the places, where an argument names several of one kind and nothing else; null otherwise.</summary>
    public Subscription? Either(string argument) =>
        Parse(argument) is { Count: > 1 } several && several.All(one => one.Kind == several[0].Kind) && several[0].Kind is SubscriptionKind.Topic or SubscriptionKind.Place
            ? new Combination([several], []).ToSubscription()
            : null;

    /// <summary>Whether an argument names nothing but topics and places.</summary>
    public bool IsKnown(string argument) => Parse(argument) is { Count: > 0 } parsed && parsed.All(IsKnown);

    private static bool IsKnown(Subscription one) => Combination.Of(one).All.All(group => group.All(term => term.Kind != SubscriptionKind.Word));

    /// <summary>One list of words without a comma.</summary>
    private List<Subscription> Understand(IReadOnlyList<SubscriptionToken> tokens, IReadOnlyList<Subscription> numbered)
    {
        var items = new List<(List<IReadOnlyList<Subscription>> All, List<Subscription> None)>();
        foreach (var token in tokens.SelectMany(Apart))
        {
            var groups = Groups(token, numbered);
            if (groups.Count == 0) continue;
            if (token.Sign == '-' && items.Count > 0) items[^1].None.AddRange(groups.SelectMany(group => group));
            else if (token.Sign == '+' && items.Count > 0) items[^1].All.AddRange(groups);
            else if (token.Sign != '-') items.Add(([.. groups], []));
        }

        return [.. items.Select(item => new Combination(item.All, item.None).ToSubscription())];
    }

    /// <summary>Each topic with all the places, where there are both and nothing is more than one of them.</summary>
    private static List<Subscription> Together(List<Subscription> plain)
    {
        var places = plain.Where(one => one.Kind == SubscriptionKind.Place).Distinct().ToList();
        if (places.Count == 0 || !plain.Exists(one => one.Kind == SubscriptionKind.Topic)) return plain;
        return [.. plain
            .Where(one => one.Kind != SubscriptionKind.Place)
            .Select(one => one.Kind == SubscriptionKind.Topic ? new Combination([[one], places], []).ToSubscription() : one)];
    }

    private List<IReadOnlyList<Subscription>> Groups(SubscriptionToken token, IReadOnlyList<Subscription> numbered)
    {
        if (token.Alternatives is not [var (text, quoted)]) return [[.. token.Alternatives.Select(one => Understand(one.Text, one.Quoted))]];
        if (TypedText.Number(text) is { } number && !quoted && number <= numbered.Count) return [.. Combination.Of(numbered[number - 1]).All];
        if (!quoted && Named(text) is null && Named(Told(text)) is null && Pair(Told(text)) is { } pair) return pair;
        return [[Understand(text, quoted)]];
    }

    private Subscription Understand(string text, bool quoted)
    {
        // Quotes make a word of anything but the full name of a topic, which no story has in it.
        if (quoted) return lexicon.Topics.Any(topic => topic.Name == text && topic.Short != text) ? Named(text)! : new Subscription(SubscriptionKind.Word, text);
        var told = Told(text);
        return Named(text) ?? Named(told) ?? new Subscription(SubscriptionKind.Word, told);
    }

    /// <summary>醴陵防汛, 醴陵的防汛: a place and a topic in one word.</summary>
    private List<IReadOnlyList<Subscription>>? Pair(string text)
    {
        for (var at = 2; at <= text.Length - 2; at++)
        {
            if (Named(text[..at]) is { } first && Named(text[at..].TrimStart('的')) is { } second && first.Kind != second.Kind)
                return first.Kind == SubscriptionKind.Topic ? [[first], [second]] : [[second], [first]];
        }

        return null;
    }

    /// <summary>防汛和金融 is two, where both have a name; 人和镇 is one.</summary>
    private IEnumerable<SubscriptionToken> Apart(SubscriptionToken token)
    {
        if (token.Alternatives is not [(var text, false)] || Named(text) is not null) return [token];
        var at = text.AsSpan(1).IndexOfAny('和', '与', '及') + 1;
        return at > 0 && at < text.Length - 1 && Named(text[..at]) is not null && Named(Told(text[(at + 1)..])) is not null
            ? [new SubscriptionToken(token.Sign, [(text[..at], false)]), new SubscriptionToken('\0', [(text[(at + 1)..], false)])]
            : [token];
    }

    private Subscription? Named(string word)
    {
        if (lexicon.Find(word) is { } topic) return new Subscription(SubscriptionKind.Topic, topic.Name);
        return gazetteer.Resolve(word) is { } place ? new Subscription(SubscriptionKind.Place, place) : null;
    }

    /// <summary>What is asked about: 防汛新闻 is 防汛, 关于醴陵的报道 is 醴陵.</summary>
    private static string Told(string word) => AboutIt().Match(word) is { Success: true } match ? match.Groups["it"].Value : word;

    [GeneratedRegex("^(?:关于|有关|所有|全部)?(?<it>.{2,}?)(?:的|方面|类|相关)*(?:新闻|消息|报道|动态|资讯|信息|情况|栏目|频道)?$")]
    private static partial Regex AboutIt();
}
