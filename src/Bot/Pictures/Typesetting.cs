using System.Text;
using SkiaSharp;

namespace Baozhai.Bot.Pictures;

/// <summary>Breaks Chinese text into lines of a width, as papers do: no line begins with a closing mark or ends with an opening one, words and numbers stay whole.</summary>
internal static class Typesetting
{
    /// <summary>Stands for a character that the font does not have, as in print.</summary>
    public const char Geta = '〓';

    private const string NotFirst = "，。、；：！？）》〉】」』”’…—·％%,.;:!?)]}";
    private const string NotLast = "（《〈【「『“‘([{";
    private const string Ellipsis = "…";

    /// <summary>The lines; where there are more than allowed, the last one ends in an ellipsis.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="font">The font.</param>
    /// <param name="width">The width of a line, in pixels.</param>
    /// <param name="most">How many lines at most.</param>
    public static IReadOnlyList<string> Lines(string text, SKFont font, float width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(Drawable(text, font)).SelectMany(piece => font.MeasureText(piece) <= width ? [piece] : piece.EnumerateRunes().Select(rune => rune.ToString())))
        {
            if (line.Length == 0 || font.MeasureText(line + piece.TrimEnd()) <= width)
            {
                line += line.Length == 0 ? piece.TrimStart() : piece;
                continue;
            }

            if (lines.Count == most - 1)
            {
                while (line.Length > 0 && font.MeasureText(line.TrimEnd() + Ellipsis) > width) line = line[..^(char.IsLowSurrogate(line[^1]) ? 2 : 1)];
                lines.Add(line.TrimEnd().TrimEnd([.. NotLast, '，', '、', '；', '：']) + Ellipsis);
                return lines;
            }

            lines.Add(line.TrimEnd());
            line = piece.TrimStart();
        }

        if (line.Length > 0) lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>The text as the font can show it: signs without a width go, what it does not have is a <see cref="Geta"/>, or nothing where it is no letter.</summary>
    public static string Drawable(string text, SKFont font)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) shown.Append(rune.Value == '\u3000' ? '\u3000' : ' ');
            else if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format) continue;
            else if (font.ContainsGlyph(rune.Value)) shown.Append(rune.ToString());
            else if (Rune.IsLetterOrDigit(rune)) shown.Append(Geta);
        }

        return shown.ToString().Trim();
    }

    // What a line may end behind: a character with the marks that belong to it, or a word with its space.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? last = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var holds = last is { } before
                && (IsOf(NotLast, before) || IsOf(NotFirst, rune) || Rune.IsWhiteSpace(rune) || (IsInWord(before) && IsInWord(rune)));
            if (!holds && piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            last = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool IsOf(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsInWord(Rune rune) => rune.Value < 0x2E80 && Rune.IsLetterOrDigit(rune);
}
