using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Presentation;

/// <summary>Subscriptions in words.</summary>
internal static class SubscriptionText
{
    /// <summary>For people: 醴陵市的防汛应急, “油价”或“汽油”，不含“广告”.</summary>
    public static string Say(Subscription subscription, Language language) => subscription.Kind switch
    {
        SubscriptionKind.Topic => subscription.Value,
        SubscriptionKind.Place => language.Say($"{subscription.Value}（地名）", $"{subscription.Value} ({EnglishNames.Place(subscription.Value)}{(EnglishNames.Place(subscription.Value) is null ? "" : ", ")}place)"),
        SubscriptionKind.Word => language.Say($"“{subscription.Value}”（关键词）", $"“{subscription.Value}” (word)"),
        SubscriptionKind.Pattern => language.Say($"/{subscription.Value}/（正则）", $"/{subscription.Value}/ (pattern)"),
        _ => Say(Combination.Of(subscription), language),
    };

    /// <summary>As it can be typed: 防汛应急 +醴陵市 -“演练”.</summary>
    public static string Typed(Subscription subscription)
    {
        if (subscription.Kind == SubscriptionKind.Pattern) return $"/{subscription.Value}/";
        var combination = Combination.Of(subscription);
        return string.Join(' ', combination.All.Select((group, index) => (index > 0 ? "+" : "") + string.Join('|', group.Select(Name))).Concat(combination.None.Select(one => "-" + Name(one))));
    }

    private static string Say(Combination combination, Language language)
    {
        var without = combination.None.Count == 0
            ? ""
            : language.Say("，不含", ", without ") + string.Join(language.Say("、", ", "), combination.None.Select(Name));
        if (combination.All is [[{ Kind: SubscriptionKind.Topic } topic], var places] && places.All(place => place.Kind == SubscriptionKind.Place))
            return language.Say($"{Any(places, language)}的{topic.Value}", $"{topic.Value} in {Any(places, language)}") + without;
        return string.Join(language.Say(" 且 ", " and "), combination.All.Select(group => Any(group, language))) + without;
    }

    private static string Any(IReadOnlyList<Subscription> group, Language language) => string.Join(language.Say("或", " or "), group.Select(Name));

    private static string Name(Subscription one) => one.Kind == SubscriptionKind.Word ? $"“{one.Value}”" : one.Value;
}
