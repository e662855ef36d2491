namespace Baozhai.Bot.Storage.LiteDb.Channels;

/// <summary>The thread of a forum that what is pushed goes to.</summary>
internal sealed class ThreadDocument
{
    /// <summary>Channel and address.</summary>
    public string Id { get; set; } = "";

    public string Thread { get; set; } = "";
}

/// <summary>An update that came by webhook and is not dealt with yet.</summary>
internal sealed class UpdateDocument
{
    /// <summary>Its number.</summary>
    public long Id { get; set; }

    /// <summary>Those of one queue are dealt with in order.</summary>
    public long Queue { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public string Raw { get; set; } = "";
}

/// <summary>An update that was dealt with.</summary>
internal sealed class SeenDocument
{
    /// <summary>Channel and number.</summary>
    public string Id { get; set; } = "";

    public long UpdateId { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}

/// <summary>A message of WeChat that was acted on.</summary>
internal sealed class MessageDocument
{
    /// <summary>Its sender and what tells it from others.</summary>
    public string Id { get; set; } = "";

    public DateTimeOffset CameAt { get; set; }

    /// <summary>What was answered, empty for nothing; null while it is acted on.</summary>
    public string? Answer { get; set; }

    /// <summary>Whether the sender was told to wait.</summary>
    public bool ToldToWait { get; set; }
}

/// <summary>Somebody in WeChat: what they were not shown yet, and how many messages they may be sent.</summary>
internal sealed class PersonDocument
{
    /// <summary>The address.</summary>
    public string Id { get; set; } = "";

    /// <summary>Answers that were late, as JSON; null for none.</summary>
    public string? Late { get; set; }

    /// <summary>The rest of the last answer, as JSON; null for none.</summary>
    public string? Rest { get; set; }

    public DateTimeOffset? WindowEnds { get; set; }

    public int WindowLeft { get; set; }

    public DateTimeOffset? LeftAt { get; set; }
}
