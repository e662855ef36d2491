using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Knows what is told of other years: a look back, an honour, an exhibition. Its dangers are over.</summary>
internal static partial class OldStory
{
    // What is older than this is told as history.
    private const int LongestNews = 45;

    /// <summary>Whether a story tells of the past: its headline does, or its opening does and names no hour of these days.</summary>
    /// <param name="head">Headline parts.</param>
    /// <param name="opening">What its body begins with.</param>
    public static bool Is(IEnumerable<string> head, string opening) =>
        head.Any(part => Remembers().IsMatch(part)) || (Remembers().IsMatch(opening) && !Hour().IsMatch(opening));

    /// <summary>Whether a day is too long ago to be news.</summary>
    public static bool IsOld(DateOnly? day, DateOnly? issueDate) => day is { } told && issueDate is { } issue && issue.DayNumber - told.DayNumber > LongestNews;

    /// <summary>Whether the words before a statement put it into another year; a comparison with one does not.</summary>
    public static bool PutsBack(string lead, DateOnly? issueDate)
    {
        foreach (Match match in Then().Matches(lead))
        {
            if (!match.Groups["year"].Success || (issueDate is { } issue && int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) < issue.Year))
                return true;
        }

        return false;
    }

    [GeneratedRegex("\\d+年前|那年|当年(?!第|首)|往事|回忆|忆起|难忘|周年|纪念|口述|老照片|历史上的今天|最美|表彰|称号|荣立|荣获|先进(?:个人|集体|典型|事迹)|纪录片|首映|首演|征文|新书")]
    private static partial Regex Remembers();

    [GeneratedRegex("\\d{1,2}时|[今昨][日天晨晚夜]|目前|截至")]
    private static partial Regex Hour();

    [GeneratedRegex("(?<=^|[，,；;“])(?:早在|还是在?|那是|在|自)?(?:(?<year>(?:19|20)[0-9]{2})年(?!以?来|同期|[^，,]{0,3}(?:修|建|加固|竣工|投用))|去年(?!同期|以来)|前年|那年|当年(?!第|首)|上世纪|历史上|[一二三四五六七八九十\\d]{1,3}年前(?![^，,]{0,3}(?:修|建|加固|竣工|投用)))")]
    private static partial Regex Then();
}
