using System.Globalization;
using System.Text;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Channels.WeCom.Format;

/// <summary>A reply in WeCom's markup, as blocks that are better not cut: an item each, a heading with what it heads.</summary>
internal static class MarkdownBlocks
{
    /// <summary>The blocks in order; both kinds of markup show them.</summary>
    public static IReadOnlyList<string> Of(Reply reply)
    {
        var blocks = new List<string>();
        var heading = new StringBuilder();
        var parts = OneWayText.Parts(reply);
        foreach (var (index, part) in parts.Index())
        {
            if (part is HeadingPart { Text: var text })
            {
                heading.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? "#" : "###")} {OneLine(text)}\n\n");
                continue;
            }

            blocks.Add(heading + (part is ItemPart item ? Item(item) : Lines(PlainText.Of(part))));
            heading.Clear();
        }

        if (heading.Length > 0) blocks.Add(heading.ToString().TrimEnd('\n'));
        return blocks;
    }

    // The number stands inside the bold, where it begins no list that a client would number anew.
    private static string Item(ItemPart item)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"**{item.Number}. {OneLine(item.Headline)}**");
        if (item.Text is not null) text.Append(MarkdownText.LineEnd).Append(Lines(item.Text));
        if (item.Note is not null) text.Append(MarkdownText.LineEnd).Append(OneLine(item.Note));
        return text.ToString();
    }

    private static string OneLine(string text) => MarkdownText.Escape(text.ReplaceLineEndings(" "));

    private static string Lines(string text) =>
        string.Join(MarkdownText.LineEnd, MarkdownText.Escape(text).Split('\n').Select(line => line.Trim(' ', '\t')));
}
