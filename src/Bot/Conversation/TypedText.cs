using System.Globalization;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation;

/// <summary>What people type, made even: full-width letters, digits and signs become half-width, traditional characters simplified, spaces become one.</summary>
internal static class TypedText
{
    /// <summary>The longest text that is looked at, in UTF-16 units; the rest is dropped.</summary>
    public const int MaxLength = 4000;

    /// <summary>Makes typed text even.</summary>
    public static string Normalise(string text)
    {
        var kept = text.Length > MaxLength ? text[..MaxLength] : text;
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

    private static char Fold(char c) => char.IsControl(c) ? ' ' : SimplifiedScript.Fold(HalfWidth.Fold(c));
}
