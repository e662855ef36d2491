using System.Globalization;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Alerts;

/// <summary>Says below an alert that its page has no date and was taken for one of the day it came.</summary>
internal static class AssumedDayText
{
    /// <summary>The message with that line, where it is called for.</summary>
    public static Reply Below(Reply message, PendingAlert alert, Language language)
    {
        if (alert.Article is not { IsDayAssumed: true, Date: { } day }) return message;
        var line = language.Say(
            string.Create(CultureInfo.InvariantCulture, $"版面上没有印日期，按收到的日期（{day:M月d日}）算作当天的消息。"),
            string.Create(CultureInfo.InvariantCulture, $"The page has no date; it is taken for one of the day it came ({day:d MMM})."));
        return message with { Parts = [.. message.Parts, new TextPart(line)] };
    }
}
