namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>What a message replies to. <see href="https://core.telegram.org/bots/api#replyparameters"/>.</summary>
/// <param name="MessageId">The message, in the same chat.</param>
/// <param name="AllowSendingWithoutReply">Whether it is sent all the same when that message is gone.</param>
internal sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply);
