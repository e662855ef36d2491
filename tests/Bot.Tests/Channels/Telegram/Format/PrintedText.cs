using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.Telegram.Format;

/// <summary>Texts with everything that is hard to cut or to escape, and what a reader sees of markup.</summary>
internal static partial class PrintedText
{
    /// <summary>Texts of words, signs, markup and characters of two units.</summary>
    public static Gen<string> Any { get; } = Gen
        .Elements("水", "位", "a", "。", "；", "\n", "\n\n", " ", "😀", "👨‍👩‍👧", "𠮷", "&", "<", ">", "\"", "<b>", "</i>", "&amp;", "&lt;", "40.96米", "\u0301")
        .ArrayOf()
        .Select(pieces => string.Concat(pieces));

    /// <summary>What stands on the screen.</summary>
    public static string Shown(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    /// <summary>Whether every tag is one that Telegram knows and is closed before the next opens.</summary>
    public static bool IsBalanced(string html)
    {
        string? open = null;
        foreach (var tag in Tag().Matches(html).Select(match => match.Value))
        {
            if (open is null ? tag[1] == '/' : tag != $"</{open}>") return false;
            open = open is null ? tag[1..^1].Split(' ')[0] : null;
        }

        return open is null && !Tag().Replace(html, "").Contains('<', StringComparison.Ordinal);
    }

    /// <summary>Whether no half of a character stands alone.</summary>
    public static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return false;
            i++;
        }

        return true;
    }

    [GeneratedRegex("</?(?:[bi]|blockquote(?: expandable)?)>")]
    private static partial Regex Tag();
}
