namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>Buttons under a message. <see href="https://core.telegram.org/bots/api#inlinekeyboardmarkup"/>.</summary>
/// <param name="InlineKeyboard">Its rows.</param>
internal sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);
