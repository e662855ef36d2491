namespace Baozhai.Bot.Outbox;

/// <summary>How many deliveries of a channel's lane something is true of.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Count">How many.</param>
internal sealed record LaneCount(string Channel, Lane Lane, long Count);
