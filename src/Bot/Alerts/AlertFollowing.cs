using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>Knows who follows alerts: whoever follows their topic, alone, together with anything, by one of its names, or by a pattern that its name fits.</summary>
internal sealed class AlertFollowing(TopicLexicon lexicon, IOptions<AlertOptions> options)
{
    /// <summary>The plain subscription to the topic of alerts.</summary>
    public Subscription Plain => new(SubscriptionKind.Topic, options.Value.Topic);

    /// <summary>Whether a subscription is to the topic of alerts in any form.</summary>
    public bool Is(Subscription subscription) => subscription.Kind switch
    {
        SubscriptionKind.Pattern => IsPattern(subscription.Value),
        SubscriptionKind.Place => false,
        SubscriptionKind.Combination => Terms(subscription).Any(IsTerm),
        _ => IsTerm(subscription),
    };

    /// <summary>Whether whoever follows this is told of alerts: of all of them, or of those of a place.</summary>
    public bool Brings(Subscription subscription) => subscription.Kind == SubscriptionKind.Place || Is(subscription);

    private bool IsTerm(Subscription one) => one.Kind switch
    {
        SubscriptionKind.Topic => one.Value == options.Value.Topic,
        SubscriptionKind.Word => lexicon.Find(one.Value)?.Name == options.Value.Topic,
        _ => false,
    };

    // What must not be there is not followed.
    private static IEnumerable<Subscription> Terms(Subscription combination)
    {
        try
        {
            return Combination.Of(combination).All.SelectMany(group => group);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private bool IsPattern(string pattern)
    {
        try
        {
            return Interest.Compile(pattern).IsMatch(options.Value.Topic);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
