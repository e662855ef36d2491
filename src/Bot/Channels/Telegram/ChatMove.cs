using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Follows a group that became a supergroup and has a new number: what it follows and what waits for it go with it.</summary>
internal sealed partial class ChatMove(IChats chats, IOutbox outbox, ILogger<ChatMove> logger)
{
    /// <summary>Gives the new chat the settings and subscriptions of the old one, which is gone, and what waits for it. Doing it again changes nothing.</summary>
    /// <param name="from">The group's number.</param>
    /// <param name="to">The supergroup's number.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task FollowAsync(long from, long to, CancellationToken cancellationToken)
    {
        await outbox.MoveAsync(ChatIdOf(from), ChatIdOf(to), cancellationToken);
        var old = await chats.FindAsync(ChatIdOf(from), cancellationToken);
        if (old is null or { State: ChatState.Gone }) return;

        var moved = await chats.EnsureAsync(old with { Id = ChatIdOf(to) }, cancellationToken);
        await chats.SubscribeAsync(moved.Id, await chats.SubscriptionsAsync(old.Id, cancellationToken), cancellationToken);
        // Somebody may have spoken in the supergroup before it was known to be the same chat.
        if (moved.NextDigestAt is null) await chats.SaveAsync(moved with { NextDigestAt = old.NextDigestAt }, cancellationToken);
        await chats.SetStateAsync(old.Id, ChatState.Gone, cancellationToken);
        LogMoved(from, to);
    }

    /// <summary>A chat's identity in this program.</summary>
    public static ChatId ChatIdOf(long chat) => new(TelegramChannel.ChannelName, chat.ToString(CultureInfo.InvariantCulture));

    [LoggerMessage(LogLevel.Information, "Telegram group {From} is now {To}; its subscriptions went with it")]
    private partial void LogMoved(long from, long to);
}
