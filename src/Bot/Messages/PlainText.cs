using System.Globalization;
using System.Text;

namespace Baozhai.Bot.Messages;

/// <summary>A reply as plain text, for channels that show nothing else.</summary>
internal static class PlainText
{
    /// <summary>Parts divided by empty lines, bare items by none; items as <c>1. headline</c> with text and note below, what is marked in 【】.</summary>
    public static string Of(Reply reply)
    {
        var text = new StringBuilder();
        List<ReplyPart> parts = [.. reply.Words];
        foreach (var (index, part) in parts.Index())
        {
            if (index > 0) text.Append(IsBare(part) && IsBare(parts[index - 1]) ? "\n" : "\n\n");
            text.Append(Of(part));
        }

        return text.ToString();
    }

    /// <summary>One part as plain text.</summary>
    public static string Of(ReplyPart part) => part switch
    {
        HeadingPart heading => heading.IsBare ? heading.Text : $"【{heading.Text}】",
        TextPart text => text.Text,
        ItemPart item => Of(item),
        FilePart file => $"{file.Name}:\n{file.Content.TrimEnd()}",
        ChartPart => "",
        _ => throw new ArgumentException($"No plain form for {part.GetType().Name}: add one here.", nameof(part)),
    };

    private static bool IsBare(ReplyPart part) => part is ItemPart { Text: null, Note: null };

    private static string Of(ItemPart item)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{item.Number}. {item.Headline}");
        if (item.Text is not null)
        {
            text.Append('\n');
            foreach (var (piece, marked) in TextMark.Divide(item.Text, item.Marks)) text.Append(marked ? $"【{piece}】" : piece);
        }

        if (item.Note is not null) text.Append('\n').Append(item.Note);
        return text.ToString();
    }
}
