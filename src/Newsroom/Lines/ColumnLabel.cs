using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Lines;

/// <summary>Names of columns and series that stand above titles: 某某进行时, 新春走基层, 大家谈.</summary>
internal static partial class ColumnLabel
{
    private const int Longest = 22;

    /// <summary>Whether a folded headline reads as a column's name.</summary>
    public static bool Is(string text) => text.Length <= Longest && (Ending().IsMatch(text) || Slogans().IsMatch(text) || Dash().IsMatch(text));

    /// <summary>Whether two parts are the halves of a campaign's slogan: 奋进某某 建功某某.</summary>
    public static bool IsSlogan(string first, string second) => first.Length == second.Length && Campaign().IsMatch(first) && Campaign().IsMatch(second);

    /// <summary>Whether it is a column for opinion.</summary>
    public static bool IsOpinion(string text) => text.Length <= Longest && Opinion().IsMatch(text);

    /// <summary>Whether it covers several pieces below it.</summary>
    public static bool CoversSeveral(string text) => text.Length <= Longest && Collection().IsMatch(text);

    /// <summary>Whether it never is a title, whatever stands around it.</summary>
    public static bool IsNeverTitle(string text) => text.Length <= 10 && Never().IsMatch(text);

    [GeneratedRegex("(?:进行时|故事|征程|走基层|田野上|画卷|之歌|实事|观察|随笔|大家谈|论坛|漫谈|聚焦|关注|看点|速览|要闻|简讯|短波|专栏|专题|答卷|风采|中国行|在一线|现场|访谈|要情|快评|时评|短评|微评|锐评|评论|茶座|视点|视角|热点|之窗|之声|百态|万象|摘登|选登|连载|调查|纪事|笔记|记者行|巡礼|掠影|一瞥|播报|快讯|大讲堂|进行曲|汛期|精神|新闻|特写|追踪|回音壁|直通车|新作为|新气象|会客厅)$")]
    private static partial Regex Ending();

    [GeneratedRegex("^[一-龥]{2,6}(?:新征程|新时代|新篇章?|新作为|新气象|新局面|新辉煌|新优势|新赛道|新跨越|新发展|新使命|初心)$")]
    private static partial Regex Campaign();

    [GeneratedRegex("^[^ ]{3,4}(?: [^ ]{3,4}){2,5}$")]
    private static partial Regex Slogans();

    [GeneratedRegex("^[^ ，,。]{4,}(?:——|—|·)[^ ，,。]{2,6}$")]
    private static partial Regex Dash();

    [GeneratedRegex("(?:评|谈|随笔|观察|论坛|时评|漫笔|杂谈|评论|漫谈|言论|有感|杂感|笔谈|茶座|声音|看法|议论|思享|论语)$")]
    private static partial Regex Opinion();

    [GeneratedRegex("(?:摘登|选登|集锦|选载|汇编|一组)$")]
    private static partial Regex Collection();

    [GeneratedRegex("(?:要情|要闻|快评|时评|大家谈|走基层|专栏)$")]
    private static partial Regex Never();
}
