using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Subscriptions;

/// <summary>Saves chats on first contact.</summary>
internal sealed class Newcomers(IChats chats, IArchive archive, IOptions<DigestOptions> digests, TimeProvider time)
{
    /// <summary>The chat as kept, made with the settings of a newcomer where it is one.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="kind">How many people read it.</param>
    /// <param name="language">What it is answered in.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<Chat> EnsureAsync(ChatId id, ChatKind kind, Language language, CancellationToken cancellationToken) => await chats.EnsureAsync(
        await NewAsync(cancellationToken) with { Id = id, Kind = kind, Language = language.Code }, cancellationToken);

    /// <summary>The settings of a newcomer, of nobody yet. What the archive has already is not news for one.</summary>
    public async Task<Chat> NewAsync(CancellationToken cancellationToken) => new()
    {
        Id = default,
        TimeZone = digests.Value.TimeZone,
        DigestTimes = [digests.Value.DefaultTime],
        DigestedArticle = await archive.LastArticleAsync(cancellationToken),
        CreatedAt = time.GetUtcNow(),
    };
}
