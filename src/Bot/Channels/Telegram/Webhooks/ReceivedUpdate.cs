namespace Baozhai.Bot.Channels.Telegram.Webhooks;

/// <summary>An update that came by webhook.</summary>
/// <param name="UpdateId">Its number.</param>
/// <param name="Queue">The chat it is of, or the person where there is no chat; those of one queue are dealt with in order.</param>
/// <param name="Raw">The update as Telegram wrote it.</param>
internal sealed record ReceivedUpdate(long UpdateId, long Queue, string Raw);
