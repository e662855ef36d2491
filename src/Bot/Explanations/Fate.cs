using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Explanations;

/// <summary>What is on record of one story and one chat.</summary>
internal sealed record Fate
{
    /// <summary>The story.</summary>
    public required ArchivedArticle Article { get; init; }

    /// <summary>How it came into the archive.</summary>
    public required Arrival Arrival { get; init; }

    /// <summary>What the chat follows now.</summary>
    public required IReadOnlyList<Subscription> Followed { get; init; }

    /// <summary>Those of them that match the story.</summary>
    public required IReadOnlyList<Subscription> Matching { get; init; }

    /// <summary>Messages planned for the chat that told of it.</summary>
    public required IReadOnlyList<DeliveryRecord> Deliveries { get; init; }

    /// <summary>The alert it raised; null when it raised none.</summary>
    public RaisedAlert? Alert { get; init; }
}
