using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Something that happened, under the number Telegram gave it.</summary>
/// <param name="Number">Its number; grows by one, and may start anywhere after a week of silence.</param>
/// <param name="Update">What it is; null when it cannot be read.</param>
/// <param name="Trouble">What of it cannot be read; null when all can.</param>
internal sealed record NumberedUpdate(long Number, Update? Update, string? Trouble = null);
