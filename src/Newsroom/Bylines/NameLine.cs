using System.Text.RegularExpressions;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Bylines;

/// <summary>Lines of names without a role word: a commentator's name, or an institution and its letter writers.</summary>
internal static partial class NameLine
{
    /// <summary>Marks that stand before a name or a byline: □ 本报记者 某某, ◎ 某某.</summary>
    public const string Marks = "□■◎●○◆◇▲△★☆※•▪◤▌";

    private const int Longest = 60;
    private const int LongestReader = 24;

    private static readonly WordList Institutions = WordList.Load("institutions", "endings");

    /// <summary>Removes the marks before a folded byline and the brackets around it.</summary>
    public static string Bare(string start)
    {
        var bare = start.AsSpan().TrimStart(Marks).Trim(' ');
        if (bare is ['(' or '〔' or '【' or '[', .., ')' or '〕' or '】' or ']'])
            bare = bare[1..^1].Trim(' ');
        return bare.Length == start.Length ? start : bare.ToString();
    }

    /// <summary>Whether a folded line is nothing but one or more names.</summary>
    public static bool IsNames(string start)
    {
        start = Bare(start);
        if (start.Length > 24)
            return false;
        var any = false;
        foreach (var range in start.AsSpan().SplitAny(" 、"))
        {
            var word = start.AsSpan()[range];
            if (word.IsEmpty)
                continue;
            if (!Surnames.IsName(word))
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>Splits 某某学院 甲 乙 into the institution and the names; null when the line is something else.</summary>
    public static (string Institution, string Names)? Signed(string start)
    {
        if (start.Length > Longest)
            return null;
        start = Bare(start);
        var space = start.IndexOf(' ', StringComparison.Ordinal);
        if (space < 2 || !IsInstitution(start[..space]))
            return null;
        var names = start[(space + 1)..].Trim();
        return IsNames(names) ? (start[..space], names) : null;
    }

    /// <summary>The name in a folded line that signs a reader's letter, 读者 某某, 一名居民 某某, 某某县 某某; null when the line is something else.</summary>
    public static string? Reader(string start) =>
        start.Length <= LongestReader && ReaderName().Match(Bare(start)) is { Success: true } match && Surnames.IsName(match.Groups["name"].ValueSpan) ? match.Groups["name"].Value : null;

    [GeneratedRegex("^(?:一[名位]|本报|你们的|忠实|热心|老)*(?:读者|居民|市民|村民|网友|群众|业主|家长|乘客|职工|学生|用户|游客|[一-龥]{2,12}(?:省|市|县|区|镇|乡|村|街道|社区|学校|中学))[ :/](?<name>[一-龥·]{2,14})$")]
    private static partial Regex ReaderName();

    /// <summary>Whether a folded line is nothing but the source of the text above it in brackets: (据新华社某地1月7日电), (本报综合).</summary>
    public static bool IsSource(string start) => start.Length <= Longest && Source().IsMatch(start);

    [GeneratedRegex("^\\((?:(?:均?据|来源|摘自|选自|本报综合|综合|新华社|中新社|原载)[^()。]{0,30}|[^()。,]{2,24}(?:\\d日|综合|专)(?:电|讯|消息))\\)$")]
    private static partial Regex Source();

    /// <summary>Whether a text ends like an institution or an office.</summary>
    public static bool IsInstitution(string text) =>
        text.Length is >= 3 and <= 30 && text.All(char.IsLetterOrDigit)
        && Institutions.Ends(text);
}
