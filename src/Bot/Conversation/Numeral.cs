using System.Globalization;

namespace Baozhai.Bot.Conversation;

/// <summary>Small numbers as people write them: 12, 七, 十五, 二十三, 两.</summary>
internal static class Numeral
{
    private const string Units = "零一二三四五六七八九";

    /// <summary>The number, Chinese numerals from 0 to 99; null when the text is none.</summary>
    public static int? Read(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return text.Length == 1 && Unit(text) is >= 0 and var unit ? unit : text == "两" ? 2 : null;
        var tens = ten == 0 ? 1 : Unit(text[..ten]);
        var ones = ten == text.Length - 1 ? 0 : Unit(text[(ten + 1)..]);
        return tens >= 0 && ones >= 0 ? (tens * 10) + ones : null;
    }

    private static int Unit(string numeral) => numeral.Length == 1 ? Units.IndexOf(numeral[0], StringComparison.Ordinal) : -1;
}
