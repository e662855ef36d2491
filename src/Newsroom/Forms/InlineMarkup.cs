using System.Buffers;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Forms;

/// <summary>Markdown inside a line: pictures, links, bold and italic type, quotations, lists, escaped characters; with it tags of HTML and formulas.</summary>
internal static partial class InlineMarkup
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<&$\\*_`~[^{");

    /// <summary>Whether a line can have markup at all.</summary>
    public static bool IsSuspect(ReadOnlySpan<char> line) => line.ContainsAny(Signs) || line.TrimStart() is ['>' or '-' or '+', ' ', ..];

    /// <summary>The line without markup; heading marks stay.</summary>
    public static string Plain(string line)
    {
        if (!IsSuspect(line))
            return line;
        line = HtmlMarkup.Plain(line);
        line = Opening().Replace(line, "");
        if (line.Contains('[', StringComparison.Ordinal))
        {
            line = Picture().Replace(line, "");
            line = Link().Replace(line, "${text}");
        }

        if (line.AsSpan().IndexOfAny("$\\^{") >= 0)
            line = Formulas.Plain(line);
        if (line.AsSpan().IndexOfAny("*_`~") >= 0)
        {
            line = Strong().Replace(line, "${text}");
            line = Slanted().Replace(line, "${text}");
            line = Code().Replace(line, "${text}");
        }

        return line.Contains('\\', StringComparison.Ordinal) ? Escaped().Replace(line, "$1") : line;
    }

    [GeneratedRegex("!\\[[^\\]\\[]{0,200}\\](?:\\([^()]{0,4000}\\)|\\[[^\\]]{0,40}\\])")]
    private static partial Regex Picture();

    // An address has no spaces and no Chinese; 〔2024〕 and (注) are not one.
    [GeneratedRegex("\\[(?<text>[^\\]\\[]{1,200})\\]\\((?:https?:|mailto:|www\\.|[./#])[^()\\s]{0,2000}\\)")]
    private static partial Regex Link();

    [GeneratedRegex("(?<mark>\\*{1,3}|__|~~)(?<=(?:\\*\\*|__|~~))(?<text>[^*\\s](?:[^*]*?[^*\\s])?)\\k<mark>")]
    private static partial Regex Strong();

    // One asterisk is also a sign for multiplication and for footnotes: only around words, not figures.
    [GeneratedRegex("(?<![\\w*])(?<mark>[*])(?<text>[^*\\s\\d](?:[^*]*?[^*\\s])?)\\k<mark>(?![\\w*])|(?<=^(?:#+ )?)[*](?<text>[^*\\s](?:[^*]*?[^*\\s])?)[*](?=$)")]
    private static partial Regex Slanted();

    [GeneratedRegex("`(?<text>[^`]{1,200})`")]
    private static partial Regex Code();

    // A quotation or an item of a list; a jump has its arrow there.
    [GeneratedRegex("^\\s*(?:(?:> ?)*> (?! *[下上转紧])|>$|[-*+] (?=\\S))(?:[-*+] (?=\\S))?")]
    private static partial Regex Opening();

    [GeneratedRegex("\\\\([!-/:-@\\[-`{-~])")]
    private static partial Regex Escaped();
}
