using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>Knows stories of drills: what is announced there is played.</summary>
internal static partial class Drill
{
    /// <summary>Whether a text tells of a drill.</summary>
    public static bool IsToldIn(string text) => Held().IsMatch(text);

    [GeneratedRegex("(?:防[汛洪灾台震]|抗洪|应急|抢险|救援|地震|疏散|撤离|转移|消防|逃生|避险|实战|综合)[^，,。\\n]{0,10}(?:演练|演習|演习|演練|推演|拉练)|(?:演练|演練|演习|演習|推演)(?:模拟|模擬|中|现场|現場|正式)")]
    private static partial Regex Held();
}
