using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// Replaces relative days by dates: under 8月11日, 今天上午 becomes 8月11日上午 and 10日 becomes 8月10日. A later day of the month
/// may belong to the next month and stays as it is.
/// </summary>
internal static partial class RelativeDays
{
    /// <summary>Replaces the first day of a text that names no month.</summary>
    /// <param name="text">The text.</param>
    /// <param name="month">The month of the day it was written on.</param>
    /// <param name="day">The day it was written on.</param>
    /// <param name="yesterday">The day called 昨天; null where that is not certain.</param>
    public static string Write(string text, int month, int day, DateOnly? yesterday = null)
    {
        if (Dated().IsMatch(text))
            return text;
        if (Today().Match(text) is { Success: true } today)
            return Put(text, today, string.Create(CultureInfo.InvariantCulture, $"{month}月{day}日"));
        if (yesterday is { } before && Yesterday().Match(text) is { Success: true } past)
            return Put(text, past, string.Create(CultureInfo.InvariantCulture, $"{before.Month}月{before.Day}日"));
        if (BareDay().Match(text) is { Success: true } bare && int.TryParse(HalfWidth.Fold(bare.ValueSpan), NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named > 0 && named <= day)
            return text.Insert(bare.Index, string.Create(CultureInfo.InvariantCulture, $"{month}月"));
        return text;
    }

    private static string Put(string text, Match match, string day) => string.Concat(text.AsSpan(0, match.Index), day, text.AsSpan(match.Index + match.Length));

    [GeneratedRegex("\\d月|\\d年")]
    private static partial Regex Dated();

    [GeneratedRegex("(?<=^|[，,。])今[天日](?=上午|下午|中午|凌晨|清晨|早上|傍晚|晚|零时|\\d{1,2}[时点]|[，,])")]
    private static partial Regex Today();

    // 昨晚 keeps its evening.
    [GeneratedRegex("(?<=^|[，,。])昨(?:[天日](?=上午|下午|中午|凌晨|清晨|早上|傍晚|晚|零时|\\d{1,2}[时点]|[，,])|(?=晚(?:上|间|\\d|[，,])))")]
    private static partial Regex Yesterday();

    // Not 第11日, 10日至11日, 每月5日, 将于20日, 15日前, nor 月9日, whose month a column cut off.
    [GeneratedRegex("(?<![\\d第至到月、—~-]|[将拟定][于在]?|预计|计划|每月|截止)[0-9０-９]{1,2}(?=日(?![至到、—~前起报均游内]|以[前后]))")]
    private static partial Regex BareDay();
}
