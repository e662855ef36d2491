namespace Baozhai.Bot.Subscriptions;

/// <summary>What a subscription is to.</summary>
internal enum SubscriptionKind
{
    /// <summary>A topic of the lexicon, by its full name.</summary>
    Topic,

    /// <summary>A word that headline or text contains.</summary>
    Word,

    /// <summary>A place of the gazetteer.</summary>
    Place,
}
