using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Channels.WeChat.Format;

/// <summary>What the buttons of a reply would say, as a line to type: WeChat's text messages have no buttons.</summary>
internal static class ButtonHints
{
    // More than these are a list, which stands in the text with its numbers.
    private const int Most = 6;

    /// <summary>The line; null when the text itself says how to answer.</summary>
    public static string? Of(Reply reply)
    {
        var buttons = reply.Buttons.SelectMany(row => row).Where(button => TypedText.Number(button.Label) is null).ToList();
        if (buttons.Count > Most) return null;

        var text = PlainText.Of(reply);
        var actions = buttons.Where(button => !IsSaid(text, button)).Select(button => $"“{button.Action}”").Distinct().ToList();
        return actions.Count > 0 ? $"↩ {string.Join(' ', actions)}" : null;
    }

    private static bool IsSaid(string text, Button button) =>
        text.Contains($"“{button.Action}”", StringComparison.Ordinal) || text.Contains($". {button.Label}", StringComparison.Ordinal)
        // 还有 4 篇，回复“继续”查看 says for people what the button says for itself.
        || text.Contains($"{button.Label}，回复", StringComparison.Ordinal) || text.Contains($"{button.Label}: answer", StringComparison.Ordinal);
}
