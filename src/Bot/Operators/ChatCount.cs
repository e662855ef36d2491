namespace Baozhai.Bot.Operators;

/// <summary>The chats of one channel.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Active">Chats that can be sent to.</param>
/// <param name="Gone">Chats that cannot.</param>
internal sealed record ChatCount(string Channel, long Active, long Gone);
