using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lexicons;
using Baozhai.Newsroom.Lines;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>The forms by which a line above a title is known as its kicker.</summary>
internal static partial class KickerForm
{
    private static readonly WordList Calls = WordList.Load("headlines", "calls");

    /// <summary>Whether a folded headline leads over to what was said: …调研时强调, …会议要求.</summary>
    public static bool LeadsOver(string text) => text.Length >= 5 && Speech().IsMatch(text);

    /// <summary>Whether it tells where somebody was or what meeting somebody held.</summary>
    public static bool NamesOccasion(string text) => text.Length is >= 8 and <= 34 && Occasion().IsMatch(text);

    /// <summary>Whether it ranks the news: 全市首家.</summary>
    public static bool Ranks(string text) => text.Length <= 8 && Rank().IsMatch(text);

    /// <summary>Whether it is the name of an event: 第33届夏季运动会.</summary>
    public static bool NamesEvent(string text) => text.Length <= 24 && Event().IsMatch(text);

    /// <summary>Whether it has any of these forms, or reads as a column's name.</summary>
    public static bool IsKnown(string text) => LeadsOver(text) || NamesOccasion(text) || Ranks(text) || NamesEvent(text) || HasManyParts(text) || ColumnLabel.Is(text);

    /// <summary>Whether it says what is looked at, as kickers of reports do: 聚焦某某, 走进某某, 某某系列报道之三.</summary>
    public static bool Introduces(string text) => text.Length is >= 4 and <= 22 && Introduction().IsMatch(text);

    /// <summary>Whether it tells a story in three parts or more, as lines over a title of one part do.</summary>
    public static bool HasManyParts(string text) => HeadText.Parts(text) is { Count: >= 3 } parts && parts.All(part => part.Length >= 4);

    /// <summary>Whether a headline calls to action, as titles below a meeting's name do.</summary>
    public static bool CallsToAction(string text) => Calls.Starts(text);

    /// <summary>Whether it ends by saying that a meeting was held.</summary>
    public static bool MeetingHeld(string text) => Held().IsMatch(text);

    [GeneratedRegex("(?:强调|指出|要求|表示|提出|寄语|勉励|时说|透露|披露|呼吁|提醒|会议上|讲话时|发言时|会议(?:决定|审议通过|通过|审议|部署))[:：]?$")]
    private static partial Regex Speech();

    [GeneratedRegex("^.{2,14}(?:在|赴|到|来|深入|率队|率团|前往).{2,18}(?:督导|调研|检查|考察|走访|慰问|指导|调度|暗访|巡查|视察|督查|座谈|宣讲)(?:.{0,8}工作|活动|会|时)?$|^.{2,8}(?:主持召开|主持|出席|参加).{2,20}(?:会议|会|活动|仪式)$")]
    private static partial Regex Occasion();

    [GeneratedRegex("^(?:全[国省市县区球]|世界|我[国省市县区]|[一-龥]{0,3})(?:首[家个例批次座条创届台]|第一|最[大长高快早])(?:[家个例批次座条]|$)")]
    private static partial Regex Rank();

    [GeneratedRegex("^(?:聚焦|关注|走进|走近|直击|探访|对话|解码|追踪|回眸|展望)[^,，。:：]+$|(?:追踪|系列|连续|深度|跟踪)报道(?:之?[一二三四五六七八九十\\d]{1,2})?$|(?:见闻|纪行|手记|通报显示|数据显示)$")]
    private static partial Regex Introduction();

    [GeneratedRegex("^(?:第[\\d一二三四五六七八九十百]+[届次].{2,18}|.{2,16}系列.{2,10})(?:会|节|赛|展|论坛|活动|周|大会)$|^[^ ,，。!?“”]{2,16}(?:半?决赛|小组赛|联赛|锦标赛|大奖赛|资格赛|预选赛|邀请赛|公开赛|世界杯)(?:第[\\d一二三四五六七八九十]+[轮场站])?$")]
    private static partial Regex Event();

    [GeneratedRegex("(?:召开|举行|开幕|闭幕|启动|举办)$")]
    private static partial Regex Held();
}
