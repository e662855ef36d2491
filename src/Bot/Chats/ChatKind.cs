namespace Baozhai.Bot.Chats;

/// <summary>How many people read a chat.</summary>
internal enum ChatKind
{
    /// <summary>One person.</summary>
    Private,

    /// <summary>A group that talks.</summary>
    Group,

    /// <summary>A channel that only listens.</summary>
    Channel,
}
