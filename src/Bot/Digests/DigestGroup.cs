using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Digests;

/// <summary>The articles of a digest that stand under one heading.</summary>
/// <param name="Subscription">What they are followed for.</param>
/// <param name="Articles">The articles, at least one.</param>
internal sealed record DigestGroup(Subscription Subscription, IReadOnlyList<ArchivedArticle> Articles);
