namespace Baozhai.Bot.Chats;

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
