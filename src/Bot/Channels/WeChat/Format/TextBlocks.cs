using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Channels.WeChat.Format;

/// <summary>Replies as blocks of plain text: an item each, a heading with what it heads, and last what buttons would do.</summary>
internal static class TextBlocks
{
    /// <summary>The blocks in order; none when nothing visible is said.</summary>
    public static IReadOnlyList<TextBlock> Of(IReadOnlyList<Reply> replies)
    {
        var blocks = replies.SelectMany(Of).Select(block => block with { Text = XmlText.Clean(block.Text) }).ToList();
        return blocks.Any(block => !string.IsNullOrWhiteSpace(block.Text)) ? blocks : [];
    }

    private static List<TextBlock> Of(Reply reply)
    {
        var blocks = new List<TextBlock>();
        var heading = "";
        foreach (var (index, part) in reply.Parts.Index())
        {
            if (part is HeadingPart && index < reply.Parts.Count - 1)
            {
                heading += PlainText.Of(part) + "\n\n";
                continue;
            }

            var follows = heading.Length == 0 && index > 0 && IsBare(part) && IsBare(reply.Parts[index - 1]);
            blocks.Add(new TextBlock(heading + PlainText.Of(part), follows ? "\n" : "\n\n"));
            heading = "";
        }

        if (ButtonHints.Of(reply) is { } hints) blocks.Add(new TextBlock(hints));
        return blocks;
    }

    private static bool IsBare(ReplyPart part) => part is ItemPart { Text: null, Note: null };
}

/// <summary>A text block that should stay in one piece.</summary>
/// <param name="Text">The text.</param>
/// <param name="Before">What stands between it and the block before, unless it begins a message.</param>
internal readonly record struct TextBlock(string Text, string Before = "\n\n");

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
