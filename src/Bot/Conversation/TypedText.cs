using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation;

/// <summary>Normalises typed text: full-width letters, digits and signs become half-width, traditional characters simplified, spaces become one.</summary>
internal static partial class TypedText
{
    /// <summary>The longest text that is looked at, in UTF-16 units; the rest is dropped.</summary>
    public const int MaxLength = 4000;

    /// <summary>Normalises typed text.</summary>
    public static string Normalise(string text)
    {
        var seen = text.Any(IsInvisible) ? WithoutInvisible(text) : text;
        var kept = seen.Length > MaxLength ? seen[..MaxLength] : seen;
        var folded = string.Create(kept.Length, kept, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = Fold(source[i]);
        });
        return string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>The whole number a text is, from 1 to 9999, with or without a dot or 、 behind; null when it is none.</summary>
    public static int? Number(string text)
    {
        var digits = text.TrimEnd('.', '、', '。', ')');
        return digits.Length is > 0 and <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
    }

    // Telephones set ’ for ': today’s digest.
    private static char Fold(char c) => char.IsControl(c) ? ' ' : c is '’' ? '\'' : SimplifiedScript.Fold(HalfWidth.Fold(c));

    /// <summary>What stands behind a command's word without the marks around it: the colon before and the exclamation behind.</summary>
    public static string WithoutMarks(string text) => text.TrimStart(' ', ':', ',', '、').TrimEnd(' ', '!', '。', '~', ',');

    /// <summary>What is behind a command's word without the 一下 that makes it softer.</summary>
    public static string WithoutSoftener(string text) => text.StartsWith("一下", StringComparison.Ordinal) ? text[2..].TrimStart() : text;

    /// <summary>What is behind a command's English word without to, from, about, on, for or of.</summary>
    public static string WithoutPreposition(string text) => Preposition().Replace(text, "");

    // They have no width, and come with what is copied from pages and chats.
    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F');

    // Between pictographs a joiner and a selector are parts of one sign: 👨‍👩‍👧. Several that stand alone are what somebody sent, and no dust of copying.
    private static string WithoutInvisible(string text)
    {
        var seen = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsInvisible(text[end])) end++;
            if (end == at)
            {
                seen.Append(text[at++]);
                continue;
            }

            var joins = at > 0 && (text[at] is '\u200D' or '\uFE0F') && (char.IsSurrogate(text[at - 1]) || char.IsSymbol(text[at - 1]));
            var isAlone = end - at > 1 && (at == 0 || text[at - 1] is ' ') && (end == text.Length || text[end] is ' ');
            if (joins || isAlone) seen.Append(text, at, end - at);
            at = end;
        }

        return seen.ToString();
    }

    [GeneratedRegex("^(?:to|from|about|on|for|of) +", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();
}
