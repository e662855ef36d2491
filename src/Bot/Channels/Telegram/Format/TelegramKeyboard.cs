using System.Text;
using Baozhai.Bot.Messages;
using Telegram.Bot.Types.ReplyMarkups;

namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>Buttons as an inline keyboard.</summary>
internal static class TelegramKeyboard
{
    /// <summary>The longest action, in UTF-8 bytes. <see href="https://core.telegram.org/bots/api#inlinekeyboardbutton"/>.</summary>
    public const int LongestAction = Button.LongestAction;

    /// <summary>The keyboard, or null when no button is left.</summary>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<Button>> rows, Action<Button> onLeftOut)
    {
        var kept = new List<IReadOnlyList<InlineKeyboardButton>>();
        foreach (var row in rows)
        {
            foreach (var button in row.Where(button => !Fits(button))) onLeftOut(button);
            var fitting = row.Where(Fits).Select(button => InlineKeyboardButton.WithCallbackData(button.Label, button.Action)).ToList();
            if (fitting.Count > 0) kept.Add(fitting);
        }

        return kept.Count > 0 ? new InlineKeyboardMarkup(kept) : null;
    }

    private static bool Fits(Button button) =>
        !string.IsNullOrWhiteSpace(button.Label) && Encoding.UTF8.GetByteCount(button.Action) is > 0 and <= LongestAction;
}
