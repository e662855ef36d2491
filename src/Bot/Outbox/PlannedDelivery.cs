using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Outbox;

/// <summary>Something that must be sent. Chat, slot and part together are unique: planning it again changes nothing.</summary>
/// <param name="Chat">Who gets it.</param>
/// <param name="Lane">What goes first.</param>
/// <param name="Slot">What it is, unique in the chat: <c>digest:2024-06-27T07:30</c>, <c>alert:12:1</c>, <c>update:991</c>.</param>
/// <param name="Part">Its place among the messages of the slot, from 0. Parts are planned in their order.</param>
/// <param name="Body">What it says; equal bodies are kept once.</param>
/// <param name="Due">Not before this instant.</param>
/// <param name="Expires">Of no use after this instant; null for never.</param>
internal sealed record PlannedDelivery(ChatId Chat, Lane Lane, string Slot, int Part, Reply Body, DateTimeOffset Due, DateTimeOffset? Expires = null)
{
    /// <summary>Whether it makes no sound, where the channel can.</summary>
    public bool Silent { get; init; }

    /// <summary>Archive numbers of the articles it tells of, so that it can be said later what became of each.</summary>
    public IReadOnlyList<long> Articles { get; init; } = [];

    /// <summary>The thread of the chat it belongs in, by the channel's own number; null for where the chat's messages go by themselves.</summary>
    public string? Thread { get; init; }

    /// <summary>The message it takes the place of where the channel can do that, by the channel's own number; null for a message of its own.</summary>
    public string? Edits { get; init; }
}
