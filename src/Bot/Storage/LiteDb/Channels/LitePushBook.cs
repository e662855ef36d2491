using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Chats;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Channels;

/// <summary>Browsers and keys of pushes, in documents.</summary>
internal sealed class LitePushBook(LiteStore store, TimeProvider time) : IPushBook
{
    /// <inheritdoc />
    public Task<VapidKeys> KeysAsync(VapidKeys ifNone, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            var keys = session.Of<PushKeyDocument>("push_key");
            if (keys.FindById(1) is { } known) return new VapidKeys(known.PublicKey, known.PrivateKey);
            keys.Insert(new PushKeyDocument { Id = 1, PublicKey = ifNone.Public, PrivateKey = ifNone.Private, MadeAt = time.GetUtcNow() });
            return ifNone;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<VapidKeys?> FindKeysAsync(CancellationToken cancellationToken) => store.RunAsync(
        session => session.Of<PushKeyDocument>("push_key").FindById(1) is { } known ? new VapidKeys(known.PublicKey, known.PrivateKey) : null, cancellationToken);

    /// <inheritdoc />
    public Task AddAsync(PushBrowser browser, int most, CancellationToken cancellationToken) => store.RunAsync(
        session =>
        {
            LiteBrowsers.In(session).Upsert(new BrowserDocument
            {
                Id = browser.Name,
                Channel = browser.Chat.Channel,
                Address = browser.Chat.Address,
                Endpoint = browser.Endpoint,
                P256dh = browser.P256dh,
                Auth = browser.Auth,
                AddedAt = time.GetUtcNow(),
            });
            foreach (var old in LiteBrowsers.Of(session, browser.Chat).Where(one => one.Id != browser.Name).OrderByDescending(one => one.AddedAt).Skip(most - 1).ToList())
                LiteBrowsers.In(session).Delete(old.Id);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task RemoveAsync(string name, CancellationToken cancellationToken) => store.RunAsync(session => LiteBrowsers.In(session).Delete(name), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<PushBrowser>> OfAsync(ChatId chat, CancellationToken cancellationToken) => store.RunAsync(
        IReadOnlyList<PushBrowser> (session) => [.. LiteBrowsers.Of(session, chat).OrderBy(browser => browser.AddedAt).ThenBy(browser => browser.Id, StringComparer.Ordinal).Select(Of)], cancellationToken);

    /// <inheritdoc />
    public Task<PushBrowser?> FindAsync(string name, CancellationToken cancellationToken) =>
        store.RunAsync(session => LiteBrowsers.In(session).FindById(name) is { } found ? Of(found) : null, cancellationToken);

    private static PushBrowser Of(BrowserDocument browser) => new(browser.Id, new ChatId(browser.Channel, browser.Address), browser.Endpoint, browser.P256dh, browser.Auth);
}

/// <summary>The browsers of chats, of which there are few: each look goes through all of them.</summary>
internal static class LiteBrowsers
{
    /// <summary>All of them.</summary>
    public static ILiteCollection<BrowserDocument> In(LiteSession session) => session.Of<BrowserDocument>("push_subscription");

    /// <summary>Those of a chat.</summary>
    public static IReadOnlyList<BrowserDocument> Of(LiteSession session, ChatId chat) =>
        [.. In(session).FindAll().Where(browser => browser.Address == chat.Address && browser.Channel == chat.Channel)];
}
