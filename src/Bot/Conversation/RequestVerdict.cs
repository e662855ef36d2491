namespace Baozhai.Bot.Conversation;

/// <summary>Whether a chat may ask for more in this minute.</summary>
internal enum RequestVerdict
{
    /// <summary>It may.</summary>
    Granted,

    /// <summary>It may not, and is told so.</summary>
    RefusedFirst,

    /// <summary>It may not, and was told so: answering each time would make the flood twice as large.</summary>
    RefusedAgain,
}
