using System.Globalization;
using System.Text;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>A reply as runs of text.</summary>
internal static class ReplyRuns
{
    /// <summary>Parts divided by empty lines; files and charts go by themselves. A heading does not end a part: it stays with what it heads if it can.</summary>
    public static IReadOnlyList<TextRun> Of(Reply reply)
    {
        var runs = new List<TextRun>();
        var parts = reply.Words.Where(part => part is not FilePart).ToList();
        foreach (var (index, part) in parts.Index())
        {
            runs.AddRange(Of(part).Select(WellFormed));
            if (index < parts.Count - 1) runs.Add(new TextRun("\n\n", TextStyle.Plain, EndsPart: part is not HeadingPart));
        }

        return [.. runs.Where(run => run.Text.Length > 0)];
    }

    private static IEnumerable<TextRun> Of(ReplyPart part) => part switch
    {
        HeadingPart heading => [new TextRun(heading.Text, TextStyle.Bold)],
        TextPart text => [new TextRun(text.Text, text.Folds ? TextStyle.Quote : TextStyle.Plain)],
        ItemPart item => Of(item),
        _ => throw new ArgumentException($"No Telegram form for {part.GetType().Name}: add one here.", nameof(part)),
    };

    private static IEnumerable<TextRun> Of(ItemPart item)
    {
        yield return new TextRun(string.Create(CultureInfo.InvariantCulture, $"{item.Number}. {item.Headline}"), TextStyle.Bold);
        if (item.Text is not null)
        {
            yield return new TextRun("\n", TextStyle.Plain);
            foreach (var (piece, marked) in TextMark.Divide(item.Text, item.Marks)) yield return new TextRun(piece, marked ? TextStyle.Bold : TextStyle.Plain);
        }

        if (item.Note is null) yield break;
        yield return new TextRun("\n", TextStyle.Plain);
        yield return new TextRun(item.Note, TextStyle.Italic);
    }

    // Half a surrogate pair cannot be written as UTF-8.
    private static TextRun WellFormed(TextRun run)
    {
        var text = new StringBuilder(run.Text.Length);
        foreach (var rune in run.Text.EnumerateRunes()) text.Append(rune.ToString());
        return run with { Text = text.ToString() };
    }
}

/// <summary>Text of one style. Markup comes last, so that cutting a run never cuts a tag.</summary>
/// <param name="Text">Well-formed text without markup.</param>
/// <param name="Style">How it looks.</param>
/// <param name="EndsPart">Whether a part of the reply ends here: the best place to cut.</param>
internal readonly record struct TextRun(string Text, TextStyle Style, bool EndsPart = false);

/// <summary>How a run of text looks.</summary>
internal enum TextStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Bold: headings, headlines, and what a search has hit.</summary>
    Bold,

    /// <summary>Italic: where something is from.</summary>
    Italic,

    /// <summary>A quotation that is folded until it is tapped: the text of a story.</summary>
    Quote,
}
