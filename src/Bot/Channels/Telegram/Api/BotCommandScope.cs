namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>Who is shown a command menu. <see href="https://core.telegram.org/bots/api#botcommandscope"/>.</summary>
/// <param name="Type"><c>default</c>, <c>all_private_chats</c>, <c>all_group_chats</c>, <c>all_chat_administrators</c> or <c>chat</c>.</param>
/// <param name="ChatId">The chat, with <c>chat</c> only.</param>
internal sealed record BotCommandScope(string Type, long? ChatId = null);
