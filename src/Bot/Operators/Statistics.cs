namespace Baozhai.Bot.Operators;

/// <summary>How the bot stands.</summary>
/// <param name="Chats">Chats by channel, and how many of them are gone.</param>
/// <param name="Subscriptions">How many active chats follow each topic, the most followed first.</param>
/// <param name="Others">Subscriptions of active chats to places, words and combinations.</param>
/// <param name="Deliveries">Deliveries that ended in the last day, by how.</param>
/// <param name="Waiting">Deliveries that wait or are being sent.</param>
/// <param name="Issues">Issues in the archive.</param>
/// <param name="Articles">Articles in the archive.</param>
/// <param name="NewestIssue">The day of the newest issue; null without one.</param>
internal sealed record Statistics(
    IReadOnlyList<ChatCount> Chats,
    IReadOnlyList<NamedCount> Subscriptions,
    long Others,
    IReadOnlyList<NamedCount> Deliveries,
    long Waiting,
    long Issues,
    long Articles,
    DateOnly? NewestIssue);
