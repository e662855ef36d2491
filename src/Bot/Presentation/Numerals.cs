using System.Globalization;

namespace Baozhai.Bot.Presentation;

/// <summary>Small numbers as people write them: 7, 七, 十二, 二十五, 两, 零五, a, three.</summary>
internal static class Numerals
{
    private const string Units = "零一二三四五六七八九";
    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The number, from 0 to 999 in digits and to 99 in words; null when the text is none.</summary>
    public static int? Parse(string text)
    {
        if (text.Length <= 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (text is "a" or "an") return 1;
        if (text is "两") return 2;
        if (Array.IndexOf(English, text.ToLowerInvariant()) is >= 0 and var word) return word;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return text switch
        {
            [var unit] => Unit(unit),
            ['零', var unit] => Unit(unit),
            _ => null,
        };
        var tens = ten == 0 ? 1 : ten == 1 ? Unit(text[0]) : null;
        var ones = text[(ten + 1)..] switch
        {
            "" => 0,
            [var unit] => Unit(unit),
            _ => null,
        };
        return (tens * 10) + ones;
    }

    private static int? Unit(char numeral) => Units.IndexOf(numeral, StringComparison.Ordinal) is >= 0 and var unit ? unit : null;
}
