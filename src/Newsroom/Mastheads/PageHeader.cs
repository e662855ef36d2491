using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Mastheads;

/// <summary>
/// A line that names the page it stands on: A1, 第08版, A2版 要闻, 03版·民生, === 第3版 ===, or a header with the label
/// beside date, paper and editors.
/// </summary>
internal static partial class PageHeader
{
    private const int Longest = 100;
    private const int LongestBare = 16;
    private const int LongestSection = 8;

    // What pages are called; 要闻 2 and 02 要闻 name one.
    private const string Names = "要闻|综合|新闻|民生|国际|国内|时政|经济|财经|文化|体育|副刊|广告|专版|专题|社会|教育|健康|理论|评论|法治|县域|城事|港闻|社区|房产|汽车|旅游|科技|娱乐|军事|天下|热线|关注|深度|特稿|公告|生态|政治|党建|人物|科教|卫生|农业|农村|乡村|市场|产业|视点|纵横|博览|视觉";

    /// <summary>Whether a line is nothing but a page's label or header.</summary>
    public static bool Is(PageLine line) => line.Length <= Longest && Match(line) is not null;

    /// <summary>Whether a line is nothing but what pages are called: 综合, 民生新闻. 广告 and 公告 head what stands below them.</summary>
    public static bool IsPageName(PageLine line) => line is { Mark: 0, Length: <= LongestSection } && PageName().IsMatch(line.Start);

    /// <summary>The label inside such a line, as printed.</summary>
    public static string LabelOf(PageLine line)
    {
        if (Match(line) is not { } match)
            return line.Text;
        var label = match.Groups["label"];
        return line.Text.Substring(label.Index, label.Length).Trim();
    }

    /// <summary>Whether the line certainly begins a page: it has more than a label that an index could have too.</summary>
    public static bool Begins(PageLine line)
    {
        if (Decorated().IsMatch(line.Start))
            return true;
        var parts = MastheadParts.Of(line.Start);
        return parts.HasDate || parts.HasEditors || parts.Others > 0;
    }

    private static Match? Match(PageLine line)
    {
        var text = line.Start;
        if (Label().Match(text) is not { Success: true } match)
            return null;
        var around = MastheadParts.Of($"{text[..match.Index]} | {text[(match.Index + match.Length)..]}");
        var letters = around.Rest.Count(char.IsLetterOrDigit);
        if (letters > LongestSection || Sentence().IsMatch(around.Rest))
            return null;
        if (around.HasDate || around.HasEditors || around.Others > 0 || Decorated().IsMatch(text))
            return match;
        var opens = match.Index == 0 || !text[..match.Index].Any(char.IsLetterOrDigit);
        return line.Length <= LongestBare && (letters == 0 || (opens ? Divided(text, match.Index + match.Length) : line.Mark == 0 && Divided(text, match.Index - 1)))
            ? match
            : null;
    }

    private static bool Divided(string text, int index) => index >= 0 && index < text.Length && !char.IsLetterOrDigit(text[index]);

    [GeneratedRegex(
        "(?<label>第 ?[A-Z]?\\d{1,3} ?版|第[一二三四五六七八九十]{1,3}版|(?<![A-Za-z\\d])[A-Z] ?\\d{1,3} ?版|(?<![A-Za-z\\d])[A-Z]\\d{1,2}(?![A-Za-z\\d%.])|(?<!(?:今日|今天|本期|共|第) ?)(?<![\\d.年月])\\d{1,3} ?版"
        + "|(?<![一-龥])[一二三四五六七八九十]{1,2}版|版面?[ :]?[A-Z]?\\d{1,2}(?!\\d)|(?<![A-Za-z])(?:Page|PAGE|page) ?\\d{1,3}"
        + "|(?<=^[^\\d一-龥A-Za-z]{0,3})\\d{2}(?=[ ·|/:]{1,3}(?:" + Names + "))"
        + "|(?<=^(?:本地|国内|国际)?(?:" + Names + ")[ ·|/:]{1,3})\\d{1,2}$)")]
    private static partial Regex Label();

    [GeneratedRegex("^(?:(?:要闻|综合|民生|国际|国内|时政|经济|财经|文化|体育|社会|教育|健康|法治|图说)(?:新闻|版)?)$")]
    private static partial Regex PageName();

    [GeneratedRegex("^(?:[=\\-—*_#~]{2,}|[【\\[<《]) ?.*?(?:[=\\-—*_#~]{2,}|[】\\]>》])$")]
    private static partial Regex Decorated();

    [GeneratedRegex("[，,。;!?“”]")]
    private static partial Regex Sentence();
}
