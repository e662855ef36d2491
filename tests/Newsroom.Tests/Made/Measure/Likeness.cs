using System.Globalization;
using System.Text;

namespace Baozhai.Newsroom.Tests.Made.Measure;

/// <summary>Whether two printed texts are the same but for spaces, quotation marks and widths.</summary>
internal static class Likeness
{
    private const string Left = "“”\"'‘’《》〈〉#*";

    // Compatibility characters that papers print; the runtime decomposes none of them without its culture data.
    private static readonly Dictionary<char, string> Compatible = new()
    {
        ['…'] = "...",
        ['℃'] = "°C",
        ['㎡'] = "m2",
        ['㎞'] = "km",
        ['Ⅰ'] = "I",
        ['Ⅱ'] = "II",
        ['Ⅲ'] = "III",
        ['Ⅳ'] = "IV",
        ['²'] = "2",
        ['³'] = "3",
        ['①'] = "1",
        ['②'] = "2",
        ['③'] = "3",
        ['④'] = "4",
        ['⑤'] = "5",
        ['㎝'] = "cm",
        ['㎏'] = "kg",
        ['´'] = "\u0301",
        ['½'] = "1⁄2",
    };

    /// <summary>The text without spaces and quotation marks, half-width.</summary>
    public static string Norm(string? text)
    {
        var norm = new StringBuilder(text?.Length ?? 0);
        foreach (var character in text ?? string.Empty)
        {
            if (Compatible.TryGetValue(character, out var more))
            {
                norm.Append(more);
                continue;
            }

            var plain = character is >= '！' and <= '～' ? (char)(character - 0xFEE0) : character;
            if (!char.IsWhiteSpace(plain) && !Left.Contains(plain, StringComparison.Ordinal))
                norm.Append(plain);
        }

        return norm.ToString();
    }

    /// <summary>One less the part of the characters that have to be changed to make one text the other.</summary>
    public static double Of(string? one, string? other)
    {
        var (a, b) = (Norm(one), Norm(other));
        return a == b ? 1 : 1 - (Distance(a, b) / (double)Math.Max(a.Length, Math.Max(b.Length, 1)));
    }

    private static int Distance(string one, string other)
    {
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var now = new int[other.Length + 1];
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
                now[j] = Math.Min(Math.Min(before[j] + 1, now[j - 1] + 1), before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            before = now;
        }

        return before[^1];
    }

    /// <summary>A share as a percentage with one digit behind the point.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
