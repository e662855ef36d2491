namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A message. <see href="https://core.telegram.org/bots/api#message"/>.</summary>
internal sealed record Message
{
    /// <summary>Its number in the chat.</summary>
    public long MessageId { get; init; }

    /// <summary>Who wrote it; null in channels.</summary>
    public User? From { get; init; }

    /// <summary>The chat in whose name it was written; null for people who write as themselves.</summary>
    public Chat? SenderChat { get; init; }

    /// <summary>Where it stands.</summary>
    public Chat Chat { get; init; } = new();

    /// <summary>The thread it stands in.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>Whether that thread is one of a forum and not merely a chain of replies.</summary>
    public bool? IsTopicMessage { get; init; }

    /// <summary>Its words; null for pictures, voices and notices of the service.</summary>
    public string? Text { get; init; }

    /// <summary>The special stretches of <see cref="Text"/>.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    /// <summary>The words under a picture or file.</summary>
    public string? Caption { get; init; }

    /// <summary>The special stretches of <see cref="Caption"/>.</summary>
    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    /// <summary>The file it carries.</summary>
    public Document? Document { get; init; }

    /// <summary>What it replies to.</summary>
    public Message? ReplyToMessage { get; init; }

    /// <summary>The number of the supergroup this group became.</summary>
    public long? MigrateToChatId { get; init; }
}
