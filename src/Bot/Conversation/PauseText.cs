using System.Text.RegularExpressions;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>How long to pause: 3天, 一周, 两个星期, 半个月, 到7月1日, 至周五, 10 days, a week, until July 1.</summary>
internal static partial class PauseText
{
    /// <summary>
    /// The end of the pause. Days are counted on the chat's own clock from now on, so that a pause of three days leaves out three daily digests;
    /// a pause until a day ends with the beginning of that day. Null when the text says no such thing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="now">When the pause begins.</param>
    /// <param name="zone">The chat's zone.</param>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        if (Length().Match(text) is { Success: true } length) return After(length, local) is { } end ? LocalSlots.InstantOf(end, zone) : null;
        var day = ComingDayText.Parse(Until().Replace(text, ""), DateOnly.FromDateTime(local));
        return day is null ? null : LocalSlots.InstantOf(day.Value.ToDateTime(TimeOnly.MinValue), zone);
    }

    private static DateTime? After(Match length, DateTime local)
    {
        var isHalf = length.Groups["half"].Success;
        if (!isHalf && Numerals.Parse(length.Groups["number"].Value) is null) return null;
        var number = Numerals.Parse(length.Groups["number"].Value) ?? 0;
        return (length.Groups["unit"].Value.ToLowerInvariant()[0], isHalf) switch
        {
            ('天' or 'd', false) => local.AddDays(number),
            ('周' or '星' or '礼' or 'w', false) => local.AddDays(7 * number),
            ('月' or 'm', false) => local.AddMonths(number),
            ('年' or 'y', false) => local.AddYears(number),
            ('月' or 'm', true) => local.AddDays(15),
            ('年' or 'y', true) => local.AddMonths(6),
            _ => null,
        };
    }

    [GeneratedRegex(
        "^(?:for +)?(?:(?<half>半|half a)|(?<number>\\d{1,3}|[一二两三四五六七八九十]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)) *个? *"
        + "(?<unit>天|周|星期|礼拜|月|年|days?|d|weeks?|w|months?|years?|y)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Length();

    [GeneratedRegex("^(?:直?到|至|until|till?|to) *|(?:再说|为止|前)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();
}
