using System.Collections.Concurrent;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Conversation;

/// <summary>Counts what each chat asks for in a minute. Operators are not counted.</summary>
internal sealed class RequestLimit(IOptions<LimitOptions> options, TimeProvider time)
{
    // Chats of the last minute; more than so many and the oldest minute is forgotten at once.
    private const int MostChats = 100_000;

    private readonly ConcurrentDictionary<ChatId, (long Minute, int Count)> _counts = new();

    /// <summary>Counts a request.</summary>
    public RequestVerdict Count(Incoming incoming)
    {
        if (incoming.IsOperator) return RequestVerdict.Granted;
        var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (_counts.Count > MostChats) _counts.Clear();
        var (_, count) = _counts.AddOrUpdate(incoming.Chat, (minute, 1), (_, known) => known.Minute == minute ? (minute, known.Count + 1) : (minute, 1));
        var most = options.Value.RequestsPerMinute;
        return count <= most ? RequestVerdict.Granted : count == most + 1 ? RequestVerdict.RefusedFirst : RequestVerdict.RefusedAgain;
    }
}

/// <summary>Whether a chat may ask for more in this minute.</summary>
internal enum RequestVerdict
{
    /// <summary>It may.</summary>
    Granted,

    /// <summary>It may not, and gets an answer that says so.</summary>
    RefusedFirst,

    /// <summary>It may not, and was told so: answering each time would make the flood twice as large.</summary>
    RefusedAgain,
}

/// <summary>What one chat may ask for. Section <c>Limits</c>.</summary>
internal sealed class LimitOptions
{
    /// <summary>The most subscriptions of a chat. Default 100, from 1 to 1000.</summary>
    public int Subscriptions { get; set; } = 100;

    /// <summary>The most requests of a chat in a minute. Default 30, from 1 to 1000.</summary>
    public int RequestsPerMinute { get; set; } = 30;
}
