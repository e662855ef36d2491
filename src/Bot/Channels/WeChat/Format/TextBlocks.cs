using Baozhai.Bot.Channels.WeChat.Callback;
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
