using System.Text;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>Tells a saved web page from a plain text.</summary>
internal static partial class Markup
{
    private const int Prelude = 4096;

    /// <summary>Whether a text is HTML: by its beginning, or by its name and any tag in it.</summary>
    public static bool IsHtml(string name, string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\0");
        if (start.IsEmpty) return false;
        var beginning = start[..Math.Min(start.Length, Prelude)];
        return (start[0] == '<' && Opening().IsMatch(beginning)) || (Extension().IsMatch(name) && Tag().IsMatch(beginning));
    }

    /// <summary>Whether an element of this name, in lower case, begins a web page or a piece of one.</summary>
    public static bool IsHtmlElement(string name) => Opening().IsMatch($"<{name}>");

    /// <summary>The charset a page names in its first bytes; null when it names none.</summary>
    public static string? Charset(ReadOnlySpan<byte> bytes) =>
        Declared().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prelude)])) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex("<(?:!doctype html|html|head|meta|body|title|div|p|table|founder-content)[\\s>/]", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex("<[a-z!/][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("\\.(?:x|s)?html?$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    [GeneratedRegex("<meta[^>]{0,200}charset ?= ?[\"']?(?<name>[A-Za-z0-9_-]+)|<\\?xml[^>]{0,80}encoding ?= ?[\"'](?<name>[A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}
