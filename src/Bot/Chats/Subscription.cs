namespace Baozhai.Bot.Chats;

/// <summary>One thing a chat follows.</summary>
/// <param name="Kind">What it is to.</param>
/// <param name="Value">The topic's full name, the word, the place's name, the combination as <see cref="Combination.ToString"/> writes it, or the regular expression.</param>
internal sealed record Subscription(SubscriptionKind Kind, string Value);

/// <summary>What a subscription is to. The numbers are kept in the store.</summary>
internal enum SubscriptionKind
{
    /// <summary>A topic of the lexicon, by its full name.</summary>
    Topic,

    /// <summary>A word that headline or text contains.</summary>
    Word,

    /// <summary>A place of the gazetteer.</summary>
    Place,

    /// <summary>Several of these together, as a <see cref="Combination"/> writes them.</summary>
    Combination,

    /// <summary>A regular expression for headline and text; for operators only.</summary>
    Pattern,
}

/// <summary>A chat with what it follows.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Subscriptions">What it follows, oldest first.</param>
internal sealed record Subscriber(Chat Chat, IReadOnlyList<Subscription> Subscriptions);
