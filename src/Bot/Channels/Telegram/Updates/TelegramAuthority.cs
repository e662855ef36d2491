using System.Collections.Concurrent;
using System.Globalization;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>
/// Asks Telegram who the administrators of a group or channel are, and remembers them for a while. Who is none is asked for anew each time: an
/// administrator may have been made just now.
/// </summary>
internal sealed class TelegramAuthority(TelegramCalls calls, TimeProvider time) : IChatAuthority
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(long Chat, long User), long> _known = new();

    /// <inheritdoc />
    public string Channel => TelegramChannel.ChannelName;

    /// <inheritdoc />
    public async Task<bool?> MayChangeAsync(ChatId chat, string sender, CancellationToken cancellationToken)
    {
        // An administrator who stays anonymous, and a channel linked to its group, write in the chat's own name.
        if (sender == chat.Address) return true;
        if (!TryNumber(chat.Address, out var group) || !TryNumber(sender, out var user)) return false;
        if (_known.TryGetValue((group, user), out var since) && time.GetElapsedTime(since) < Remembered) return true;

        var answer = await calls.AskAsync(new GetChatMemberRequest { ChatId = group, UserId = user }, cancellationToken);
        // Only a refusal of the question itself says something of the person.
        if (answer.Failure is { } failure) return failure is Failure.Refused { ErrorCode: 400 or 403 } ? false : null;
        if (answer.Result?.Status is not (ChatMemberStatus.Creator or ChatMemberStatus.Administrator)) return false;
        if (_known.Count >= MostRemembered) _known.Clear();
        _known[(group, user)] = time.GetTimestamp();
        return true;
    }

    /// <inheritdoc />
    public async Task<ChatId?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await calls.FindAsync(new GetChatRequest { ChatId = name }, cancellationToken);
        return answer.Result is { Type: ChatType.Channel or ChatType.Supergroup or ChatType.Group } chat ? ChatMove.ChatIdOf(chat.Id) : null;
    }

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
