namespace Baozhai.Newsroom.Text;

/// <summary>Numbers written in Chinese characters or Latin digits, with the gaps that a text recogniser leaves.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads 27, 2 7, 二十七, 廿七, 卅一, 二〇二四, 元; null for anything else.</summary>
    public static int? Read(ReadOnlySpan<char> text)
    {
        if (text is "元" or "正")
            return 1;
        int number = 0, last = 0, tens = 0;
        var any = false;
        foreach (var character in text)
        {
            if (character == ' ')
                continue;
            if (number > 999_999 || Place(character) is not { } place)
                return null;
            any = true;
            if (place >= 10)
            {
                if (tens > 0)
                    return null;
                tens = place == 10 ? 10 * Math.Max(1, last) : place;
                number = last = 0;
                continue;
            }

            number = (number * 10) + place;
            last = place;
        }

        return any ? tens + number : null;
    }

    /// <summary>What a character stands for: 0 to 9, 10 for 十, 20 for 廿, 30 for 卅; null for anything else.</summary>
    private static int? Place(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        '○' or 'O' or 'o' or '零' or '◯' => 0,
        '两' => 2,
        '十' => 10,
        '廿' => 20,
        '卅' => 30,
        _ => Digits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit ? digit : null,
    };
}
