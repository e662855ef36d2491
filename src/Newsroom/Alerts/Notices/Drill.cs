using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>Knows drills: what is announced there is played. 刚做过演练的村 is a village, not a drill.</summary>
internal static partial class Drill
{
    /// <summary>Whether a text tells of a drill.</summary>
    public static bool IsToldIn(string text) => Held().IsMatch(text);

    [GeneratedRegex("(?<!刚|上[月周]|去年|曾|年前|多次|平时|日常|此前)(?:防[汛洪灾台震火]|抗洪|应急|抢险|救援|地震|避震|疏散|撤离|转移|消防|逃生|避险|实战|综合|桌面|无脚本|双盲|联合|反恐|泄漏|处置|灭火|扑火|救护)[^，,。\\n]{0,10}(?:演练|演練|演习|演習|推演|拉练)(?!的|过|中学到|时学|取消|未能)|(?:演练|演練|演习|演習|推演)(?:模拟|模擬|中(?!学)|现场|現場|正式|开始|结束|在)|(?:举行|开展|组织|进行|上演|举办|完成)[^，,。\\n]{0,16}(?:演练|演練|演习|演習|推演|拉练)")]
    private static partial Regex Held();
}
