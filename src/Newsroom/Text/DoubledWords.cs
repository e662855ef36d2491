using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Text;

/// <summary>
/// Words that a page prints twice by mistake: 人员、物资前置前置力度, and a character of a name where the text has it once (何远远到 beside 何远到).
/// They are recognised by their shape. What is meant to stand twice (研究研究, 通红通红, 一次一次) is left.
/// </summary>
public static partial class DoubledWords
{
    private const int Around = 2;

    /// <summary>The words of a text that stand there twice.</summary>
    /// <param name="text">The text.</param>
    /// <param name="beside">Another text of the same story, which has the right form of a name; null for none.</param>
    public static IReadOnlyList<DoubledWord> In(string text, string? beside = null)
    {
        List<DoubledWord> found = [];
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (!IsTwice(text, at) || IsMeant(text, at)) continue;
            found.Add(new DoubledWord(at, 2, text.Substring(at, 4)));
            at += 3;
        }

        for (var at = 1; beside is not null && at < text.Length; at++)
        {
            if (text[at] == text[at - 1] && Han.Is(text[at]) && StandsOnceIn(beside, text, at) is { } word) found.Add(new DoubledWord(at, 1, word));
        }

        return found;
    }

    /// <summary>The text with each of those words once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="beside">Another text of the same story; null for none.</param>
    public static string Mended(string text, string? beside = null)
    {
        foreach (var word in In(text, beside).OrderByDescending(word => word.At)) text = text.Remove(word.At, word.Length);
        return text;
    }

    /// <summary>The word around a doubled character, where the other text has it with the character once and never twice.</summary>
    private static string? StandsOnceIn(string beside, string text, int at)
    {
        var start = Math.Max(0, at - Around);
        var end = Math.Min(text.Length, at + 1 + Around);
        if (at - 1 - start < 1 || end - at - 1 < 1) return null;
        var twice = text[start..end];
        var once = text[start..at] + text[(at + 1)..end];
        return beside.Contains(once, StringComparison.Ordinal) && !beside.Contains(text[start..(at + 1)], StringComparison.Ordinal) ? twice : null;
    }

    /// <summary>Whether two characters stand here twice, and not one four times or a sound that goes on.</summary>
    private static bool IsTwice(string text, int at) =>
        text[at] == text[at + 2] && text[at + 1] == text[at + 3] && text[at] != text[at + 1] && Han.Is(text[at]) && Han.Is(text[at + 1]) && !(at + 4 < text.Length && text[at + 4] == text[at]);

    private static bool IsMeant(string text, int at)
    {
        var next = at + 4 < text.Length ? text[at + 4] : '。';
        return Meant().IsMatch(text.AsSpan(at, 4)) || !Han.Is(next) || "的地得再吧看才就一呢啊呀了过着".Contains(next, StringComparison.Ordinal)
            || text.LastIndexOf('“', at) > text.LastIndexOf('”', at);
    }

    /// <summary>What is tried for a moment, how something looks, one by one, sounds, and what one says again for weight.</summary>
    [GeneratedRegex("^(?:研究|讨论|商量|考虑|学习|了解|休息|锻炼|打听|琢磨|体验|感受|交流|参观|放松|调整|活动|合计|比较|尝试|收拾|打扮|整理|检查|观察|介绍|关心|照顾|帮助|支持|批评|教育|表示|意思|认识|热闹|高兴|凉快|暖和|舒服|轻松|雪白|通红|碧绿|漆黑|笔直|冰凉|滚烫|非常|特别|很多|许多|多少|什么|哪里|谁谁|大家|永远|等等|咔嚓|哗啦|叮当|扑通|轰隆|滴答|哈哈|加油|快点|谢谢|拜拜|你好|万岁|[一二两三几半多][一-鿿]|[一-鿿][一二两])")]
    private static partial Regex Meant();
}

/// <summary>A word that stands twice.</summary>
/// <param name="At">Where its second half begins or, of two halves, the first, from 0.</param>
/// <param name="Length">How many characters are too many.</param>
/// <param name="Printed">What is printed, to be found on the page.</param>
public readonly record struct DoubledWord(int At, int Length, string Printed);
