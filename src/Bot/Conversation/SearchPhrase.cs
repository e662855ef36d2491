using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Conversation;

/// <summary>What somebody wants to find, understood.</summary>
/// <param name="Query">Words and filters.</param>
/// <param name="NotUnderstood">Filters that mean nothing here, with the word that was searched for instead.</param>
internal sealed record SearchPhrase(ArticleQuery Query, IReadOnlyList<(SearchFilter Filter, string Value)> NotUnderstood);
