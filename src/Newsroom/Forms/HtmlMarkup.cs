using System.Net;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Forms;

/// <summary>Tags, comments and character references of HTML inside a text. A tag is known by its form; Chinese words in angle brackets are text.</summary>
internal static partial class HtmlMarkup
{
    private const int Longest = 20_000;

    /// <summary>Takes comments out of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="open">Whether a comment is open where the line begins.</param>
    /// <returns>The line without them, and whether one is open where it ends.</returns>
    public static (string Text, bool Open) WithoutComments(string line, bool open)
    {
        if (open)
        {
            var end = line.IndexOf("-->", StringComparison.Ordinal);
            // A comment that nothing closes ends with its paragraph.
            if (end < 0)
                return string.IsNullOrWhiteSpace(line) ? (line, false) : ("", true);
            line = line[(end + 3)..];
        }

        line = Comment().Replace(line, "");
        var start = line.IndexOf("<!--", StringComparison.Ordinal);
        return start < 0 ? (line, false) : (line[..start], true);
    }

    /// <summary>Takes tags and references out of a line.</summary>
    public static string Plain(string line)
    {
        if (line.Length > Longest)
            return line;
        if (line.Contains('<', StringComparison.Ordinal))
        {
            line = Grounding().Replace(line, "");
            line = Heading().Replace(line, match => $"{new string('#', match.Groups["level"].Value[0] - '0')} {match.Groups["text"].Value}");
            line = Raised().Replace(line, match => Scripts.Raised(match.Groups["text"].Value));
            line = Break().Replace(line, " ");
            line = Tag().Replace(line, "");
        }

        return line.Contains('&', StringComparison.Ordinal) && Reference().IsMatch(line) ? WebUtility.HtmlDecode(line).Replace('\u00A0', ' ') : line;
    }

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex Comment();

    // Kinds and places of boxes, and notes on what is printed at the edge of the picture.
    [GeneratedRegex("<\\|(?<kind>ref|det)\\|>[^<]*<\\|/\\k<kind>\\|>|<\\|/?[a-z_]{2,20}\\|>|<(?<note>page_number|watermark)>[^<]*</\\k<note>>")]
    private static partial Regex Grounding();

    [GeneratedRegex("^\\s*<h(?<level>[1-6])(?:\\s[^<>]*)?>(?<text>.*?)(?:</h[1-6]>\\s*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex("<sup>(?<text>[^<]{1,8})</sup>", RegexOptions.IgnoreCase)]
    private static partial Regex Raised();

    [GeneratedRegex("\\s*<br\\s*/?>\\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9_-]{0,24}(?:\\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:#\\d{1,6}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")]
    private static partial Regex Reference();
}
