using System.Collections.Concurrent;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Deals with the updates of one poll: those of different chats side by side, those of one chat in order.</summary>
internal sealed class UpdateBatch(UpdateHandler handler)
{
    private const int ChatsAtOnce = 8;

    /// <summary>Deals with all of them.</summary>
    /// <returns>The first update that must come again, or the one behind the last.</returns>
    public async Task<long> HandleAsync(IReadOnlyList<NumberedUpdate> updates, IncomingReader reader, CancellationToken cancellationToken)
    {
        var unsettled = new ConcurrentBag<long>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = ChatsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(updates.GroupBy(update => ChatOf(update.Update)), options, async (chat, cancellation) =>
        {
            foreach (var update in chat)
            {
                if (await handler.HandleAsync(update, reader, cancellation)) continue;
                unsettled.Add(update.Number);
                return;
            }
        });
        return unsettled.IsEmpty ? updates.Max(update => update.Number) + 1 : unsettled.Min();
    }

    /// <summary>The chat an update is of, or the person where there is no chat; null for what this program does not know or cannot read.</summary>
    public static long? ChatOf(Update? update) =>
        (update?.Message?.Chat ?? update?.CallbackQuery?.Message?.Chat ?? update?.MyChatMember?.Chat ?? update?.ChannelPost?.Chat)?.Id ?? update?.InlineQuery?.From?.Id;
}
