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

/// <summary>A browser that is told of what comes to a chat.</summary>
internal sealed class BrowserDocument
{
    /// <summary>Its name.</summary>
    public string Id { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Address { get; set; } = "";

    public string Endpoint { get; set; } = "";

    public string P256dh { get; set; } = "";

    public string Auth { get; set; } = "";

    public DateTimeOffset AddedAt { get; set; }
}

/// <summary>The keys by which push services know this program.</summary>
internal sealed class PushKeyDocument
{
    /// <summary>1: there is one pair.</summary>
    public int Id { get; set; }

    public string PublicKey { get; set; } = "";

    public string PrivateKey { get; set; } = "";

    public DateTimeOffset MadeAt { get; set; }
}
