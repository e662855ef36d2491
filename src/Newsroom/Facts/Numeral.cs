using System.Globalization;

namespace Baozhai.Newsroom.Facts;

/// <summary>Reads numbers in digits, Chinese characters or both: 12,000, 3.2亿, 三百二十, 二〇二四, 十二点五.</summary>
internal static class Numeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The value; null when the text is no number or the number is out of range.</summary>
    public static decimal? Read(ReadOnlySpan<char> text)
    {
        try
        {
            return ReadSections(text);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether a character writes a number in Chinese.</summary>
    public static bool IsChinese(char character) => Digit(character) is not null || Power(character) > 1;

    private static decimal? ReadSections(ReadOnlySpan<char> text)
    {
        decimal whole = 0, section = 0;
        decimal? number = null;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                var end = at;
                while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
                    end++;
                if (!decimal.TryParse(text[at..end], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
                    return null;
                number = value;
                at = end;
                continue;
            }

            var power = Power(text[at]);
            if (Digit(text[at]) is { } digit)
            {
                number = number is null or 0 ? digit : (number * 10) + digit;
            }
            else if (text[at] is '点')
            {
                return whole + section + (number ?? 0) + Fraction(text[(at + 1)..]);
            }
            else if (power >= 10_000)
            {
                // 三亿二千万 is a sum, 一万亿 a product.
                var last = section + (number ?? 0);
                whole = whole >= power ? whole + (last * power) : (whole + last) * power;
                (section, number) = (0, null);
            }
            else if (power > 1)
            {
                section += (number ?? 1) * power;
                number = null;
            }
            else
            {
                return null;
            }

            at++;
        }

        return whole + section + (number ?? 0);
    }

    private static decimal Fraction(ReadOnlySpan<char> digits)
    {
        decimal fraction = 0, place = 1;
        foreach (var character in digits)
            fraction += (Digit(character) ?? 0) * (place /= 10);
        return fraction;
    }

    private static int? Digit(char character) => character switch
    {
        '零' or '○' => 0,
        '两' => 2,
        _ => Digits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit ? digit : null,
    };

    private static int Power(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };
}
