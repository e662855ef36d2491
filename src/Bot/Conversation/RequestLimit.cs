using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Conversation;

/// <summary>Counts what each chat asks for in a minute. Operators are not counted.</summary>
internal sealed class RequestLimit(IOptions<LimitOptions> options, TimeProvider time)
{
    private readonly RequestWindow<ChatId> _minute = new(TimeSpan.FromMinutes(1), time);

    /// <summary>Counts a request.</summary>
    public RequestVerdict Count(Incoming incoming)
    {
        if (incoming.IsOperator) return RequestVerdict.Granted;
        var over = _minute.Count(incoming.Chat) - options.Value.RequestsPerMinute;
        return over <= 0 ? RequestVerdict.Granted : over == 1 ? RequestVerdict.RefusedFirst : RequestVerdict.RefusedAgain;
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
