using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>Recognises sentences that are not news: a condition, an order, a plan, history, an explanation.</summary>
internal static partial class NonFactual
{
    // Something given longer ago than this is told as history.
    private const int LongestNews = 45;

    /// <summary>Whether a notice found in a sentence is no fact of these days.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the notice starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="mayBePlanned">Whether what is planned is news already: road works, a cut of water.</param>
    public static bool Says(NoticeSentence sentence, int start, int end, bool mayBePlanned = false)
    {
        var lead = sentence.Text[..start];
        if (Condition().IsMatch(lead) || Past().IsMatch(lead) || OtherYear(sentence, start))
            return true;
        var (clause, before) = (sentence.Text[sentence.ClauseStart(start)..sentence.ClauseEnd(end)], sentence.Before(start));
        return Unreal().IsMatch(clause) || Asked().IsMatch(before) || Counted().IsMatch(sentence.After(end)) || (!mayBePlanned && Planned().IsMatch(before)) || InTitle(lead);
    }

    /// <summary>Whether a day is too long ago to be news.</summary>
    public static bool IsHistory(NoticeSentence sentence, DateOnly? day) =>
        day is { } told && sentence.Story.IssueDate is { } issue && issue.DayNumber - told.DayNumber > LongestNews;

    /// <summary>Whether the end of a closure or a cut is only expected, or set for a later day.</summary>
    public static bool IsToCome(NoticeSentence sentence, int start, DateOnly? day)
    {
        var before = sentence.Before(start);
        return Hoped().IsMatch(before) || (before.Contains('将') && !(day <= sentence.Story.IssueDate));
    }

    [GeneratedRegex("预计|力争|有望|争取|计划|等待|尽快|尽早|拟|抓紧|全力|后$")]
    private static partial Regex Hoped();

    [GeneratedRegex("如果|一旦|万一|假如|假设|倘若|若(?:遇|发生|出现|接到|水位)|如(?:遇|发生|出现|接到|有)|当(?![日天地晚前年])[^,。]{0,16}时|凡是|遇到?[^,。]{0,8}时|无论")]
    private static partial Regex Condition();

    [GeneratedRegex("(?<![较比同与])(?:去年(?!同期|以来)|前年|往年|历年)|当年(?!第|首)|上世纪|历史上|回忆|忆起|想起|还记得|那年|年前|多年来|(?:今年|入[夏汛]|年初|\\d月)[^,。]{0,8}以来,")]
    private static partial Regex Past();

    [GeneratedRegex("^当(?![日天地晚前年])[^,。]{2,24}[时后]|预案(?!启动)|演练|演习|推演|拉练|模拟|近年|曾经|曾(?=于|在|因|多次|启动|发布|转移|被|连续)|视情|适时|必要时|可能|或将|有望|拟(?:于|将|启动)|争取|含义|是指|标准|防御指南|分为|依次|机制|体系|制度|系统|流程|规程|培训|课程|如何|怎么|怎样|是否|什么|知识|[?]|按规定|按要求|时应|后应|应当|每逢|每次|每年|常态化|未发布|未启动|没有发布|没有启动|尚未|谣言|网传|不实|假消息|虚构|剧情|电影|小说|游戏")]
    private static partial Regex Unreal();

    [GeneratedRegex("(?:(?<![主重需首紧])要|务必|必须|须|(?<![响反适供相对效])应(?![急对用邀战])|切实|确保|做好|准备|落实|坚持|坚决)[^,。]{0,16}$")]
    private static partial Regex Asked();

    /// <summary>发布预警36次: a count of past ones.</summary>
    [GeneratedRegex("^(?:信号|信息)?(?:共|累计)?\\d+(?:[次期]|条次)")]
    private static partial Regex Counted();

    [GeneratedRegex("(?:需要?|(?<!等)待|计划|预计|拟|能够|(?<!许)可)[^,。]{0,8}$")]
    private static partial Regex Planned();

    [GeneratedRegex("(?<year>[0-9]{4})年")]
    private static partial Regex Years();

    private static bool OtherYear(NoticeSentence sentence, int start) =>
        sentence.Story.IssueDate is { } issue && Years().Match(sentence.Text, Math.Max(0, start - 80), Math.Min(start, 80)) is { Success: true } year
            && int.Parse(year.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) < issue.Year;

    /// <summary>Inside 《…》 stands the name of a document.</summary>
    private static bool InTitle(string lead) => lead.LastIndexOf('《') > lead.LastIndexOf('》');
}
