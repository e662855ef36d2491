using System.Text;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Channels.WeCom.Format;

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
