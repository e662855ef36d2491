namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A button. <see href="https://core.telegram.org/bots/api#inlinekeyboardbutton"/>.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="CallbackData">What pressing it sends back, 1 to 64 bytes in UTF-8.</param>
internal sealed record InlineKeyboardButton(string Text, string CallbackData);
