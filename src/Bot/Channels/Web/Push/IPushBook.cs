using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Channels.Web.Push;

/// <summary>Browsers that want to be told of what comes to a chat while its page is closed, and the keys by which push services know this program.</summary>
internal interface IPushBook
{
    /// <summary>The keys; those given are kept where there are none yet.</summary>
    Task<VapidKeys> KeysAsync(VapidKeys ifNone, CancellationToken cancellationToken);

    /// <summary>The keys; null where none were made yet.</summary>
    Task<VapidKeys?> FindKeysAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a browser; one that is known is given to this chat. Where a chat has more than allowed, the oldest go.</summary>
    Task AddAsync(PushBrowser browser, int most, CancellationToken cancellationToken);

    /// <summary>Forgets a browser.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>The browsers of a chat, oldest first.</summary>
    Task<IReadOnlyList<PushBrowser>> OfAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>A browser; null where it is not known any more.</summary>
    Task<PushBrowser?> FindAsync(string name, CancellationToken cancellationToken);
}

/// <summary>The key pair of RFC 8292, each part in base64url.</summary>
/// <param name="Public">The public key: an uncompressed point of P-256, 65 bytes.</param>
/// <param name="Private">The private key, 32 bytes.</param>
internal sealed record VapidKeys(string Public, string Private);

/// <summary>A browser that can be told something (a push subscription of the Push API).</summary>
/// <param name="Name">Made of its endpoint; the address of what is pushed to it.</param>
/// <param name="Chat">The chat it is told of.</param>
/// <param name="Endpoint">Where its push service takes messages for it. A secret.</param>
/// <param name="P256dh">Its public key in base64url.</param>
/// <param name="Auth">Its shared secret in base64url.</param>
internal sealed record PushBrowser(string Name, ChatId Chat, string Endpoint, string P256dh, string Auth);
