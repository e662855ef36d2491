using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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

/// <summary>
/// Text inside WeCom's markup. Whether its clients know a backslash before a sign is documented nowhere, so signs that mean something become
/// their full-width twins, which mean nothing anywhere and read the same between Chinese characters.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>The end of a line inside a paragraph: two spaces, for a client that would run lines together.</summary>
    public const string LineEnd = "  \n";

    private const string Signs = "*_[]#<>`|~\\&";

    // A full-width form stands this far behind its ASCII sign.
    private const int ToFullWidth = 0xFEE0;

    /// <summary>The text without a meaning as markup, wherever it is put or cut.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneWayText.Clean(text)) escaped.Append(Signs.Contains(c, StringComparison.Ordinal) ? (char)(c + ToFullWidth) : c);
        return AtLineStart().Replace(escaped.ToString(), match => match.Groups["sign"].Success
            ? match.Groups["space"].Value.Trim(' ', '\t') + (char)(match.Groups["sign"].Value[0] + ToFullWidth)
            : $"{match.Groups["number"].Value}{(char)(match.Groups["dot"].Value[0] + ToFullWidth)}");
    }

    /// <summary>What was written with this markup, without it.</summary>
    public static string Plain(string markdown) => Heading().Replace(markdown.Replace("**", "", StringComparison.Ordinal).Replace(LineEnd, "\n", StringComparison.Ordinal), "");

    // Lists, rules and underlined headings.
    [GeneratedRegex(@"(?<=^|\n)(?:(?<space>[ \t]*)(?<sign>[-+=])|[ \t]*(?<number>\d{1,9})(?<dot>[.)])(?=[ \t]|$|\n))", RegexOptions.CultureInvariant)]
    private static partial Regex AtLineStart();

    [GeneratedRegex("^#{1,6} ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
