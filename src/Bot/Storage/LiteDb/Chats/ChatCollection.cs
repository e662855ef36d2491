using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.LiteDb.Channels;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.LiteDb.Operations;
using Baozhai.Bot.Storage.Sql.Chats;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Chats;

/// <summary>Chats and what they follow: the documents in the file, and all of them in memory.</summary>
internal sealed class ChatCollection(LiteSession session) : CachedCollection
{
    private readonly ILiteCollection<ChatDocument> _chats = session.Of<ChatDocument>("chat");
    private readonly Dictionary<ChatId, ChatEntry> _entries = [];

    /// <summary>Every chat, in no order.</summary>
    public IReadOnlyCollection<ChatEntry> All
    {
        get
        {
            Know();
            return _entries.Values;
        }
    }

    /// <summary>Every chat in the order of channel and address.</summary>
    public IEnumerable<ChatEntry> Sorted => All.OrderBy(entry => entry.Chat.Id.Channel, StringComparer.Ordinal).ThenBy(entry => entry.Chat.Id.Address, StringComparer.Ordinal);

    /// <summary>Every chat that can be sent to, in no order.</summary>
    public IEnumerable<ChatEntry> Active => All.Where(entry => entry.Chat.State == ChatState.Active);

    /// <summary>One chat, or null.</summary>
    public ChatEntry? Find(ChatId id)
    {
        Know();
        return _entries.GetValueOrDefault(id);
    }

    /// <summary>Keeps a chat that is not known yet; returns it as it is kept.</summary>
    public ChatEntry Add(Chat chat, IReadOnlyList<Subscription> following)
    {
        Change();
        return Put(new ChatEntry(session.Next("chat"), chat, following));
    }

    /// <summary>Overwrites the settings of a known chat and what it follows. Its digest bookkeeping stays: nothing is told it twice.</summary>
    public void Overwrite(ChatEntry known, Chat chat, IReadOnlyList<Subscription> following) => Put(known with
    {
        Chat = chat with { LastDigestAt = known.Chat.LastDigestAt, DigestedArticle = known.Chat.DigestedArticle, CreatedAt = known.Chat.CreatedAt },
        Following = following,
    });

    /// <summary>Keeps a known chat as it is now.</summary>
    public ChatEntry Put(ChatEntry entry)
    {
        Change();
        session.ThrowIfCancelled();
        var document = ChatDocument.Of(entry);
        _chats.Upsert(document);
        return _entries[entry.Chat.Id] = document.ToEntry();
    }

    /// <summary>Removes a chat with what it follows; returns whether it was known.</summary>
    public bool Remove(ChatId id)
    {
        Change();
        _chats.Delete(LiteKey.Of(id));
        return _entries.Remove(id);
    }

    /// <inheritdoc />
    protected override void Forget() => _entries.Clear();

    /// <inheritdoc />
    protected override void Read()
    {
        foreach (var chat in _chats.FindAll()) _entries[new ChatId(chat.Channel, chat.Address)] = chat.ToEntry();
    }
}

/// <summary>Deletes what is kept of a chat. A new document that names chats belongs here too; a test looks through all of them.</summary>
internal static class ForgottenDocuments
{
    /// <summary>Forgets a chat.</summary>
    public static void Forget(LiteSession session, ChatId id)
    {
        var key = LiteKey.Of(id);
        foreach (var delivery in session.Deliveries.Of(id).ToList())
        {
            // An export it was sent holds its settings. Nobody else was sent it.
            session.Deliveries.Empty(delivery.BodyId, ForgottenChat.Settings(id));
            if (delivery.IsWaiting || delivery.Lane == Lane.Reply) session.Deliveries.Delete(delivery);
            else session.Deliveries.Put(delivery, one => (one.Address, one.MessageId, one.Reason) = ($"-{one.Id}", null, null));
        }

        foreach (var browser in LiteBrowsers.Of(session, id))
        {
            foreach (var delivery in session.Deliveries.Of(new ChatId(PushChannel.ChannelName, browser.Id)).ToList()) session.Deliveries.Delete(delivery);
            LiteBrowsers.In(session).Delete(browser.Id);
        }

        session.Of<MenuDocument>("menu").Delete(key);
        session.Of<ReviewDocument>("review").DeleteMany(LiteKey.Beginning("Key", key + "\n"));
        session.Of<ThreadDocument>("forum_thread").Delete(key);
        session.Of<PauseDocument>("pause").Delete(key);
        if (id.Channel == WeChatChat.ChannelName)
        {
            // The wish itself is being acted on: without its document WeChat's second try would be a newcomer's first word.
            foreach (var message in LitePeople.MessagesOf(session, id.Address).Where(message => message.Answer is not null)) LitePeople.Forget(session, message);
            session.Of<PersonDocument>("wechat_person").Delete(id.Address);
        }

        session.Chats.Remove(id);
    }
}
