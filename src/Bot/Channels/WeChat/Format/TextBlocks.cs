using System.Globalization;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Channels.WeChat.Format;

/// <summary>Replies as blocks of plain text: an item each, a heading with what it heads, and last what buttons would do.</summary>
internal static class TextBlocks
{
    /// <summary>The blocks in order; none when nothing visible is said.</summary>
    /// <param name="replies">What to say.</param>
    /// <param name="tappable">Whether items and buttons become words to tap (<see cref="TappableWords"/>).</param>
    public static IReadOnlyList<TextBlock> Of(IReadOnlyList<Reply> replies, bool tappable = false)
    {
        var blocks = replies.SelectMany(reply => Of(reply, tappable)).Select(block => block with { Text = XmlText.Clean(block.Text) }).ToList();
        return blocks.Any(block => !string.IsNullOrWhiteSpace(block.Text)) ? blocks : [];
    }

    private static List<TextBlock> Of(Reply reply, bool tappable)
    {
        var blocks = new List<TextBlock>();
        var heading = "";
        List<ReplyPart> parts = reply.IsList ? [.. reply.Words.Select(Short)] : [.. reply.Words];
        foreach (var (index, part) in parts.Index())
        {
            if (part is HeadingPart && index < parts.Count - 1)
            {
                heading += PlainText.Of(part) + "\n\n";
                continue;
            }

            var follows = heading.Length == 0 && index > 0 && IsBare(part) && IsBare(parts[index - 1]);
            blocks.Add(new TextBlock(heading + Text(part, reply, tappable), follows ? "\n" : "\n\n"));
            heading = "";
        }

        if ((tappable ? TappableWords.Of(reply) : ButtonHints.Of(reply)) is { } hints) blocks.Add(new TextBlock(hints));
        return blocks;
    }

    // A list to choose from fits a screen: the first story keeps its brief, which answers most who ask; the others are a line each.
    private static ReplyPart Short(ReplyPart part) => part switch
    {
        ItemPart { Number: 1 } first => first with { Note = null },
        ItemPart item => item with { Text = null, Note = null, Marks = null },
        _ => part,
    };

    private static string Text(ReplyPart part, Reply reply, bool tappable)
    {
        var text = PlainText.Of(part);
        if (!tappable || part is not ItemPart item || reply.Buttons.SelectMany(row => row).FirstOrDefault(button => button.Item == item.Number) is not { } opens) return text;
        var first = string.Create(CultureInfo.InvariantCulture, $"{item.Number}. {item.Headline}");
        return TappableWords.Word(first, opens.Action) + text[first.Length..];
    }

    private static bool IsBare(ReplyPart part) => part is ItemPart { Text: null, Note: null };
}

/// <summary>A text block that should stay in one piece.</summary>
/// <param name="Text">The text.</param>
/// <param name="Before">What stands between it and the block before, unless it begins a message.</param>
internal readonly record struct TextBlock(string Text, string Before = "\n\n");

/// <summary>
/// Words of a text message that say a line when they are tapped: <c>&lt;a href="weixin://bizmsgmenu?…"&gt;</c>. WeChat's documents describe the
/// address for menus of 客服消息; that it works in every text message is known from use only.
/// </summary>
internal static class TappableWords
{
    private const string Between = "　";

    /// <summary>The buttons that open no item as a line of words; null where there are none.</summary>
    public static string? Of(Reply reply)
    {
        var buttons = ButtonHints.Told(reply).Select(button => Word($"〔{button.Label}〕", button.Action)).ToList();
        return buttons.Count > 0 ? string.Join(Between, buttons) : null;
    }

    /// <summary>A word that says a line. The line is shown as said by the person, so it has no sign that would end or divide the address.</summary>
    public static string Word(string word, string line) =>
        $"<a href=\"weixin://bizmsgmenu?msgmenucontent={string.Concat(line.Select(Safe))}&msgmenuid=1\">{word.Replace('<', '＜').Replace('>', '＞')}</a>";

    // Full-width forms are read as the signs they stand for.
    private static char Safe(char c) => c is ' ' ? '　' : c is '#' or '&' or '"' or '<' or '>' or '%' or '+' or '=' or '?' or '\'' ? (char)(c + 0xFEE0) : c;
}

/// <summary>What the buttons of a reply would say, as a line to type, where words cannot be tapped.</summary>
internal static class ButtonHints
{
    // More than these are a list, which stands in the text with its numbers.
    private const int Most = 6;

    /// <summary>The line; null when the text itself says how to answer.</summary>
    public static string? Of(Reply reply)
    {
        var text = PlainText.Of(reply);
        // Nobody types the number of a story in the archive.
        var actions = Told(reply).Where(button => !IsSaid(text, button) && !button.Action.Contains('#', StringComparison.Ordinal)).Select(button => $"“{button.Action}”").Distinct().ToList();
        return actions.Count > 0 ? $"↩ {string.Join(' ', actions)}" : null;
    }

    /// <summary>The buttons beside those of entries; none where they are a list themselves.</summary>
    public static IReadOnlyList<Button> Told(Reply reply)
    {
        var buttons = reply.Buttons.SelectMany(row => row).Where(button => button is { Item: null, Share: null } && Conversation.TypedText.Number(button.Label) is null).ToList();
        return buttons.Count > Most ? [] : [.. buttons.Select(Paged).OfType<Button>()];
    }

    // The line of a page is for programs; 继续 says the same.
    private static Button? Paged(Button button) => !button.Action.Contains('@', StringComparison.Ordinal) ? button
        : button.Label is "继续" or "More" ? button with { Action = "继续" }
        : null;

    private static bool IsSaid(string text, Button button) =>
        text.Contains($"“{button.Action}”", StringComparison.Ordinal) || text.Contains($". {button.Label}", StringComparison.Ordinal)
        // 还有 4 篇，回复“继续”查看 says for people what the button says for itself.
        || text.Contains($"{button.Label}，回复", StringComparison.Ordinal) || text.Contains($"{button.Label}: answer", StringComparison.Ordinal);
}
