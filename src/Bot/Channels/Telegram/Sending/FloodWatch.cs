namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>
/// Keeps to the waits Telegram asks for. It does not say whether it means the chat or the bot, so the next message to another chat goes
/// alone: when it is taken, only the first chat waits; when it is refused too, everything does.
/// </summary>
internal sealed class FloodWatch
{
    private readonly Dictionary<long, TimeSpan> _chats = [];
    private TimeSpan _everyone;
    private Doubt? _doubt;

    /// <summary>How many chats are remembered.</summary>
    public int Count => _chats.Count;

    /// <summary>Until when a chat is left alone.</summary>
    public TimeSpan Until(long chat) => Later(_everyone, _chats.GetValueOrDefault(chat));

    /// <summary>Until when everyone is left alone.</summary>
    public TimeSpan Everyone => _everyone;

    /// <summary>Whether it is not known yet what the last refusal covers: then messages go one at a time.</summary>
    public bool InDoubt(TimeSpan now) => _doubt is { } doubt && doubt.Until > now;

    /// <summary>Leaves everyone alone.</summary>
    public void CloseEveryone(TimeSpan until) => _everyone = Later(_everyone, until);

    /// <summary>Leaves a chat alone.</summary>
    public void CloseChat(long chat, TimeSpan until) => _chats[chat] = Later(_chats.GetValueOrDefault(chat), until);

    /// <summary>A chat's message was refused for a while. Returns whether that closes everyone.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="start">When the message went.</param>
    /// <param name="now">When the refusal came.</param>
    /// <param name="retryAfter">How long it asks to wait.</param>
    public bool Refused(long chat, TimeSpan start, TimeSpan now, TimeSpan retryAfter)
    {
        var until = now + retryAfter;
        CloseChat(chat, until);
        if (!InDoubt(now))
        {
            _doubt = new Doubt(chat, now, until);
            return false;
        }

        // What was on its way already when the first was refused proves nothing.
        if (_doubt!.Chat == chat || start < _doubt.Since) return false;
        CloseEveryone(_doubt.Until < until ? _doubt.Until : until);
        _doubt = null;
        return true;
    }

    /// <summary>A chat's message was taken.</summary>
    public void Taken(long chat, TimeSpan start)
    {
        if (_doubt is { } doubt && doubt.Chat != chat && start >= doubt.Since) _doubt = null;
    }

    /// <summary>Forgets what is over.</summary>
    public void Sweep(TimeSpan now)
    {
        foreach (var (chat, until) in _chats)
        {
            if (until <= now) _chats.Remove(chat);
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed record Doubt(long Chat, TimeSpan Since, TimeSpan Until);
}
