using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Knows sentences that open with another year: a level in them is worth keeping only with its day.</summary>
internal static partial class OldStory
{
    /// <summary>Whether the words before a statement put it into another year; a comparison with one does not.</summary>
    public static bool PutsBack(string lead, DateOnly? issueDate)
    {
        foreach (Match match in Then().Matches(lead))
        {
            if (!match.Groups["year"].Success
                || (issueDate is { } issue && int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < issue.Year))
                return true;
        }

        return false;
    }

    [GeneratedRegex("(?<=^|[，,；;“])(?:早在|还是在?|那是|在|自)?(?:(?<year>(?:19|20)[0-9]{2})年(?!以?来|同期|[^，,]{0,3}(?:修|建|加固|竣工|投用))|去年(?!同期|以来)|前年|那年|当年(?!第|首)|上世纪|历史上|[一二三四五六七八九十0-9]{1,3}年前(?![^，,]{0,3}(?:修|建|加固|竣工|投用)))")]
    private static partial Regex Then();
}
